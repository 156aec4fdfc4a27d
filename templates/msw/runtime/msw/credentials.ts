/** Finds a credential in a request. */
export type FindCredential = (request: Request) => string | undefined;

/** `authorization: Bearer …` */
export const bearer: FindCredential = (request) => http("bearer")(request);

/** `authorization: Basic …`, decoded: `name:password`. */
export const basic: FindCredential = (request) => {
  const text = http("basic")(request);
  try {
    return (
      text &&
      new TextDecoder().decode(
        Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)),
      )
    );
  } catch {
    return text;
  }
};

/** What follows the name of a scheme in the header `authorization`. */
export const http =
  (scheme: string): FindCredential =>
  (request) => {
    const [name, ...rest] = (request.headers.get("authorization") ?? "").split(
      " ",
    );
    return name!.toLowerCase() == scheme.toLowerCase()
      ? rest.join(" ")
      : undefined;
  };

/** A key in a header. */
export const inHeader =
  (name: string): FindCredential =>
  (request) =>
    request.headers.get(name) ?? undefined;

/** A key in the query. */
export const inQuery =
  (name: string): FindCredential =>
  (request) =>
    new URL(request.url).searchParams.get(name) ?? undefined;

/** A key in a cookie. */
export const inCookie =
  (name: string): FindCredential =>
  (request) =>
    request.headers
      .get("cookie")
      ?.split(/; */)
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);

/** Nothing that a request shows: a certificate. */
export const unseen: FindCredential = () => undefined;
