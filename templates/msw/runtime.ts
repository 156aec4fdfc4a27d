import { symbol, type Sym } from "quillgen/template";

const of = (file: string, name: string, typeOnly: boolean): Sym =>
  symbol({ name, from: `./runtime/msw/${file}`, typeOnly, entry: "." });

const all = <Name extends string>(file: string, ...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, of(file, name, false)])) as Readonly<
    Record<Name, Sym>
  >;

/** What makes values. */
export const fake = {
  ...all("data/make.ts", "model"),
  ...all("data/scalars.ts", "integer", "number", "multiple", "boolean", "constant", "oneOf"),
  ...all("data/scalars.ts", "text", "characters", "anything", "nothing"),
  ...all("data/formats.ts", "dateTime", "date", "time", "duration", "uuid", "email", "url"),
  ...all("data/formats.ts", "hostname", "ipv4", "ipv6", "base64", "decimal"),
  ...all("data/choices.ts", "optional", "nullable", "either", "tagged", "merged"),
  ...all("data/lists.ts", "array", "set", "tuple"),
  ...all("data/objects.ts", "object", "record"),
} as const;

/** What finds credentials in a request. */
export const find = all(
  "credentials.ts",
  "bearer",
  "basic",
  "http",
  "inHeader",
  "inQuery",
  "inCookie",
  "unseen",
);

export const param = of("definition.ts", "param", false);
export const mocks = of("mock.ts", "mocks", false);
export const allHandlers = of("mock.ts", "allHandlers", false);
export const MakeHandlers = of("types.ts", "MakeHandlers", true);
export const AnswerDefinition = of("definition.ts", "AnswerDefinition", true);
export const Make = of("data/make.ts", "Make", true);
export const Definition = of("definition.ts", "Definition", true);
export const PlainMock = of("types.ts", "PlainMock", true);
export const PlainPagedMock = of("types.ts", "PlainPagedMock", true);
export const HandlerOptions = of("types.ts", "HandlerOptions", true);
export const UseOptions = of("types.ts", "UseOptions", true);
export const ReplyOptions = of("types.ts", "ReplyOptions", true);
