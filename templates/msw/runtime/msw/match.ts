import type { ParamDefinition } from "./definition.js";

/** The addresses of an operation; its groups are the parameters of the path, in order. */
export function addressOf(
  servers: readonly string[],
  path: readonly ParamDefinition[],
): RegExp {
  const bases = (servers.length > 0 ? servers : [""]).map(
    (server) =>
      (/^[a-z]+:/i.test(server) ? "" : "[a-z]+://[^/]+") +
      server
        .replace(/\/+$/, "")
        .split(/\{[^}]*\}/)
        .map(escape)
        .join("[^/]+"),
  );
  const rest = path.map((part, place) =>
    place % 2 ? "([^/]+?)" : escape(part as string),
  );
  return new RegExp(`^(?:${bases.join("|")})${rest.join("")}$`);
}

const escape = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
