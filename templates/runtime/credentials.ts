import type { OutgoingRequest } from "./codec.js";

/**
 * A key, or a function that gets one. The function is called for each attempt; after a 401 it is
 * called once more with the key that was refused, so that one which keeps keys can get a new one.
 */
export type Credential =
  string | ((refused?: string) => string | Promise<string>);

/** A way of sending a credential. Adds its text as it is sent to `secrets`, where that differs. */
export type Scheme = (
  request: OutgoingRequest,
  credential: string,
  secrets: string[],
) => void;

/**
 * Adds the credentials that an operation asks for to a request, and all secret texts in it to
 * `secrets`. Where functions gave credentials, resolves to something that, given as `refused`, tells
 * those functions that their credentials were not accepted.
 */
export type Authorize = (
  request: OutgoingRequest,
  auth: Credential | Readonly<Record<string, Credential>> | undefined,
  secrets: string[],
  refused: any,
) => Promise<unknown>;

/** For a service with one scheme. */
export const oneScheme =
  (scheme: Scheme): Authorize =>
  async (request, auth: any, secrets, refused): Promise<unknown> => {
    const key = auth?.call ? await auth(refused) : auth;
    if (!key) return;
    secrets.push(key);
    scheme(request, key, secrets);
    return auth.call && key;
  };
