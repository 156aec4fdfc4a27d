import type { Authorize, Credential, Scheme } from "./credentials.js";
import { encode } from "./encode.js";

/** What stands for a credential wherever requests are shown. */
export const redacted = "***";

/** `authorization: Bearer …`: keys and tokens, OAuth2 and OpenID Connect too. */
export const bearer: Scheme = (request, credential) => {
  request.headers.set("authorization", `Bearer ${credential}`);
};

/**
 * `authorization: Basic …`: the credential is `user:password`. Where there is no password, as with keys in
 * its place, the user is what must not be shown.
 */
export const basic: Scheme = (request, credential, secrets) => {
  const bytes = new TextEncoder().encode(credential);
  const sent =
    credential == redacted ? redacted : btoa(String.fromCharCode(...bytes));
  const [, user = "", password] = /^([^:]*):?(.*)$/s.exec(credential)!;
  secrets.push(sent, password || user || sent);
  request.headers.set("authorization", `Basic ${sent}`);
};

/** `authorization: NAME …`, for other schemes of HTTP: the credential is what follows the name. */
export const httpScheme =
  (name: string): Scheme =>
  (request, credential) => {
    request.headers.set("authorization", `${name} ${credential}`);
  };

/** A key in a header. */
export const headerKey =
  (name: string): Scheme =>
  (request, credential) =>
    request.headers.set(name, credential);

/** A key in the query. */
export const queryKey =
  (name: string): Scheme =>
  (request, credential, secrets) => {
    const sent = credential == redacted ? redacted : encode(credential);
    secrets.push(sent);
    const [path, query = ""] = request.url.split("?", 2);
    // A link to the next page may carry the key of the page before.
    const pieces = query
      .split("&")
      .filter((piece) => piece && piece.split("=")[0] != encode(name));
    request.url = `${path}?${[...pieces, `${encode(name)}=${sent}`].join("&")}`;
    request.answer = (response) => {
      const value = response.url.replaceAll(sent, redacted);
      Object.defineProperty(response, "url", { value });
    };
  };

/**
 * A key in a cookie, as the server set it, but for what no cookie may hold. Browsers send cookies of
 * their own accord only and ignore this one.
 */
export const cookieKey =
  (name: string): Scheme =>
  (request, credential, secrets) => {
    const sent =
      credential == redacted
        ? redacted
        : credential.replace(/[^!#-+\--:<-[\]-~]+/g, encode);
    secrets.push(sent);
    const cookie = request.headers.get("cookie");
    request.headers.set(
      "cookie",
      (cookie ? cookie + "; " : "") + `${name}=${sent}`,
    );
  };

/** For operations that need no credential. */
export const anonymous: Authorize = async () => {};

/**
 * For a service with several schemes. `alternatives`: scheme ids that go together. A call uses the
 * first alternative that the client has all credentials for; a credential that was given without an
 * id serves every scheme.
 */
export const schemes =
  (
    byId: Readonly<Record<string, Scheme>>,
    alternatives: readonly (readonly string[])[],
  ): Authorize =>
  async (request, auth, secrets, refused) => {
    const credentialOf = (id: string): Credential | undefined =>
      typeof auth == "object"
        ? Object.hasOwn(auth, id)
          ? auth[id]
          : undefined
        : auth;
    let sent: Record<string, string> | undefined;
    for (const id of alternatives.find((ids) => ids.every(credentialOf)) ??
      []) {
      let key = credentialOf(id)!;
      if (typeof key == "function")
        (sent ??= {})[id] = key = await key(refused?.[id]);
      if (!key) continue;
      secrets.push(key);
      byId[id]!(request, key, secrets);
    }
    return sent;
  };
