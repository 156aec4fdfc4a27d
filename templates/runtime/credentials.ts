import type { OutgoingRequest } from "./codec.js";
import type { Definition } from "./operation.js";

/**
 * A key, or a function that gets one. The function is called for each attempt; after a 401 it is
 * called once more with the key that was refused, so that one which keeps keys can get a new one.
 */
export type Credential = string | ((refused?: string) => string | Promise<string>);

/** A way of sending a credential. Adds its text as it is sent to `secrets`, where that differs. */
export type Scheme = (
  request: OutgoingRequest,
  credential: string,
  secrets: string[],
) => void;

/**
 * Adds the credentials that an operation asks for to a request, and all secret texts in it to
 * `secrets`. Where functions gave credentials, returns them, for `refused` of a second try.
 */
export type Authorize = (
  request: OutgoingRequest,
  auth: Credential | Readonly<Record<string, Credential>> | undefined,
  definition: Definition,
  secrets: string[],
  refused: Sent | undefined,
) => Promise<Sent | undefined>;

/** Credentials by scheme id. */
export type Sent = Record<string, string>;

/** For a service with one scheme. */
export const oneScheme =
  (scheme: Scheme): Authorize =>
  async (request, auth, definition, secrets, refused) => {
    const made = typeof auth == "function";
    const key: any = made ? await auth(refused?.["key"]) : auth;
    if (!key || definition.auth?.length == 0) return;
    secrets.push(key);
    scheme(request, key, secrets);
    return made ? { key } : undefined;
  };
