import {
  call,
  code,
  declare,
  doc,
  key,
  list,
  object,
  symbol,
  type Api,
  type Auth,
  type Code,
  type Declaration,
  type Printable,
  type Sym,
} from "quillgen/template";
import { serviceFile } from "./names.js";
import { Definition, find, mocks, PlainMock, PlainPagedMock } from "./runtime.js";

const type = (name: string): Sym => symbol({ name, from: serviceFile, typeOnly: true, entry: "." });

/** Types that the declarations of operations are made of. */
export const shapes = {
  Mock: type("Mock"),
  PagedMock: type("PagedMock"),
  Credentials: type("Credentials"),
} as const;

/** Makes the mock of an operation. */
export const mock = symbol({ name: "mock", from: serviceFile });

/** What the document says of the service, tied to the runtime. */
export function* serviceDeclarations(api: Api): Iterable<Declaration> {
  const { Mock, PagedMock, Credentials } = shapes;
  yield declare(Credentials)`
    /** The credentials that a request may show, by the name of their scheme. */
    export interface ${Credentials} {
      ${api.auth.map(
        (auth) => code`
        ${doc(auth.doc)}
        readonly ${key(auth.id)}: string | undefined;
      `,
      )}
    }
  `;
  yield declare(Mock)`
    /** One operation, for MSW. */
    export interface ${Mock}<Input, Answers> extends ${PlainMock}<Input, Answers, ${Credentials}> {}
  `;
  yield declare(PagedMock)`
    /** A list that goes on, for MSW. */
    export interface ${PagedMock}<Input, Answers, Item>
      extends ${PlainPagedMock}<Input, Answers, Item, ${Credentials}> {}
  `;
  yield declare(mock)`
    export const ${mock}: <Made>(definition: ${Definition}) => Made =
      /* @__PURE__ */ ${mocks}(${object([
        ["servers", list(api.servers.map(({ url }) => url))],
        ["credentials", object(api.auth.map((auth) => [auth.id, finder(auth)]))],
      ])});
  `;
}

function finder(auth: Auth): Printable | Code {
  switch (auth.kind) {
    case "basic":
      return find.basic;
    case "http":
      return call(code`/* @__PURE__ */ ${find.http}`, auth.scheme);
    case "apiKey":
      return call(
        code`/* @__PURE__ */ ${{ header: find.inHeader, query: find.inQuery, cookie: find.inCookie }[auth.in]}`,
        auth.name,
      );
    case "mutualTls":
      return find.unseen;
    default:
      return find.bearer;
  }
}
