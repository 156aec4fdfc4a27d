import {
  code,
  declare,
  doc,
  join,
  object,
  symbol,
  type Api,
  type Declaration,
  type Printable,
  type Server,
  type Sym,
} from "quillgen/template";
import { pure } from "./pure.js";
import { runtimeType, runtimeValue } from "./runtime.js";
import { shownSchemes, type Security } from "./security.js";
import { withDefaults } from "./server-url.js";

const Client = runtimeType("client.ts", "Client");
const ClientOptions = runtimeType("client.ts", "ClientOptions");
const Credential = runtimeType("credentials.ts", "Credential");
const Service = runtimeType("client.ts", "Service");
const makeClient = runtimeValue("client.ts", "makeClient");
const pageUrl = runtimeValue("server-url.ts", "pageUrl");

/** The module of the plain client, which knows no operation. */
export const clientFile = "./client.ts";

const service = symbol({ name: "service", from: clientFile });

/** Makes a client for operations that are called as functions. */
export const createClient = symbol({ name: "createClient", from: clientFile, entry: "." });

/** The options of a client, the names of its servers completed. */
export const optionsOf = (name: string): Sym =>
  symbol({ name: `${name}Options`, from: clientFile, typeOnly: true, entry: "." });

/** What the document says of the service, and the function that makes a client of it. */
export function* serviceDeclarations(
  api: Api,
  options: Sym,
  security: Security,
): Iterable<Declaration> {
  const servers = fixedServers(api.servers);
  yield declare.exact(service)`
    /** Where the service answers, and how callers prove who they are. */
    export const ${service}: ${Service} = ${object([
      ["servers", object(servers.map(([name, url]) => [name, address(url)]))],
      ...(security.usual === undefined ? [] : [["authorize", security.usual] as const]),
    ])};
  `;
  const names = servers.map(([name]) => name);
  const name = names.length === 0 ? code`string` : join([...names, code`(string & {})`], " | ");
  // By scheme id it can only be given where there are several.
  const oneCredential =
    shownSchemes(api).length === 1
      ? code`
          /** A key, or a function that gets one. */
          readonly auth?: ${Credential} | undefined;
        `
      : undefined;
  yield declare.exact(options)`
    /** How a client is made. */
    export interface ${options}<
      Context extends string = never,
    > extends ${ClientOptions}<Context> {
      ${doc(serverText(api.servers))}
      readonly server?: ${name};
      ${oneCredential}
    }
  `;
  const context = api.context.length === 0 ? code`string` : join([...api.context], " | ");
  // The line that begins the function, as prettier would leave it or not.
  const line = `export function createClient<Context extends ${api.context.map((name) => JSON.stringify(name)).join(" | ") || "string"} = never>(`;
  const isWide = line.length > 80;
  yield declare.exact(createClient)`
    /**
     * A client for operations that are called as functions, client first. A bundler
     * keeps the operations that are used and drops the rest.
     */
    ${
      isWide
        ? code`
            export function ${createClient}<
              Context extends ${context} = never,
            >(options: ${options}<Context> = {}): ${Client}<Context> {
              return ${makeClient}<Context>(${service}, options);
            }
          `
        : code`
            export function ${createClient}<Context extends ${context} = never>(
              options: ${options}<Context> = {},
            ): ${Client}<Context> {
              return ${makeClient}<Context>(${service}, options);
            }
          `
    }
  `;
}

/**
 * Addresses by name: a server's own name, or else its URL. Of the first, which is the default, the variables have
 * their defaults; another one with variables is for the caller to fill in and to give as a URL.
 */
function fixedServers(
  servers: readonly Server[],
): readonly (readonly [name: string, url: string])[] {
  const fixed = servers.filter(({ variables }, index) => index === 0 || variables.length === 0);
  return fixed.map((server) => {
    const url = withDefaults(server);
    return [server.name ?? url, url];
  });
}

function serverText(servers: readonly Server[]): string {
  const lines = servers.map(({ name, url, doc: { text } }, index) => {
    const isTemplate = url.includes("{");
    const names = [
      ...(name !== undefined && (index === 0 || !isTemplate) ? [name] : []),
      ...(name === undefined || isTemplate ? [url] : []),
    ];
    const label = names.map((each) => `\`${each}\``).join(", ");
    return `- ${label}${text === undefined ? "" : `: ${text.split("\n", 1)[0]}`}`;
  });
  return ["The name of a server, or the URL of any host. Default: the first.", ...lines].join("\n");
}

/** An address that lacks a host is that of the page, in a browser. */
function address(url: string): Printable {
  return /^https?:/i.test(url) ? url : pure(pageUrl, url);
}
