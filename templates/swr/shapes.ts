import { code, declare, symbol, type Declaration, type Sym } from "quillgen/template";
import type { Family } from "../react-query/index.js";

/** The module that ties the runtime of this template to the client's package. */
export const shapesFile = "./swr.ts";

const type = (name: string): Sym => symbol({ name, from: shapesFile, typeOnly: true, entry: "." });
const value = (name: string): Sym => symbol({ name, from: shapesFile });
const own = (file: string, name: string, typeOnly: boolean): Sym =>
  symbol({ name, from: `./runtime/swr/${file}`, typeOnly, entry: "." });
// Everything of the client's runtime is at this subpath, whatever the models are called.
const client = (file: string, name: string, typeOnly: boolean): Sym =>
  symbol({ name, from: `./runtime/${file}`, typeOnly, entry: "./runtime" });

const family = (name: string): Family => ({
  plain: type(name),
  open: type(`Open${name}`),
  context: type(`Context${name}`),
  openContext: type(`OpenContext${name}`),
});

/** Types that the declarations of operations are made of. */
export const families = {
  hook: family("QueryHook"),
  infinite: family("InfiniteHook"),
  key: family("Key"),
} as const;

/** The types of mutations, whose input comes later. */
export const mutations = {
  plain: type("MutationHook"),
  context: type("ContextMutationHook"),
} as const;

/** Functions that make what is exported of an operation. */
export const makers = {
  hook: value("hook"),
  infiniteHook: value("infiniteHook"),
  mutationHook: value("mutationHook"),
  key: value("key"),
  infiniteKey: value("infiniteKey"),
} as const;

export const CallKey: Sym = own("types.ts", "CallKey", true);
export const KeyFilter: Sym = own("types.ts", "KeyFilter", true);
export const beginningWith: Sym = own("keys.ts", "beginningWith", false);
export const keyOf: Sym = client("keys.ts", "keyOf", false);

const Client = client("client.ts", "Client", true);
const CallError = client("errors.ts", "CallError", true);
const callKey = client("keys.ts", "callKey", false);
const pageByPage = client("pages/page-by-page.ts", "pageByPage", false);
const Callable = own("types.ts", "Callable", true);
const plainTypes = {
  hook: [own("types.ts", "PlainHook", true), own("types.ts", "PlainOpenHook", true)],
  infinite: [
    own("types.ts", "PlainInfiniteHook", true),
    own("types.ts", "PlainOpenInfiniteHook", true),
  ],
  key: [own("types.ts", "PlainKey", true), own("types.ts", "PlainOpenKey", true)],
} as const;
const PlainMutationHook = own("types.ts", "PlainMutationHook", true);

const words = {
  hook: "Asks when it is shown, and keeps the answer.",
  infinite: "Asks page after page.",
  key: "Makes the key of a call.",
} as const;

/** The module of these, which is the same for every document but for where the client is. */
export function* shapeDeclarations(): Iterable<Declaration> {
  for (const kind of ["hook", "infinite", "key"] as const) yield* familyDeclarations(kind);
  yield declare(mutations.plain)`
    /** Calls when it is triggered. \`Context\`: the parameters that the client must carry. */
    export interface ${mutations.plain}<Context extends string, Input, Data>
      extends ${PlainMutationHook}<${Client}<Context>, Input, Data, ${CallError}> {}
  `;
  yield declare(mutations.context)`
    /** The same where what is passed depends on whether the client carries a part of it. */
    export interface ${mutations.context}<Context extends string, Params, Input, Data>
      extends ${PlainMutationHook}<${Client}<Context>, Params, Data, ${CallError}>,
        ${PlainMutationHook}<${Client}, Input, Data, ${CallError}> {}
  `;
  const pages = code`${callKey}, ${pageByPage}`;
  yield makerDeclaration(makers.hook, own("hook.ts", "hooks", false), callKey);
  yield makerDeclaration(
    makers.infiniteHook,
    own("infinite-hook.ts", "infiniteHooks", false),
    pages,
  );
  yield makerDeclaration(
    makers.mutationHook,
    own("mutation-hook.ts", "mutationHooks", false),
    callKey,
  );
  yield makerDeclaration(makers.key, own("keys.ts", "keys", false), callKey);
  yield makerDeclaration(makers.infiniteKey, own("infinite-hook.ts", "infiniteKeys", false), pages);
}

function makerDeclaration(
  name: Sym,
  maker: Sym,
  given: Sym | ReturnType<typeof code>,
): Declaration {
  return declare(name)`
    export const ${name}: <Made>(operation: ${Callable}) => Made =
      /* @__PURE__ */ ${maker}(${given});
  `;
}

/** The last argument of a family: what fails, or what kind of key it is. */
function* familyDeclarations(kind: keyof typeof families): Iterable<Declaration> {
  const { plain, open, context, openContext } = families[kind];
  const [Plain, PlainOpen] = plainTypes[kind];
  const rest = kind === "key" ? code`Data` : code`Data, ${CallError}`;
  yield declare(plain)`
    /** ${words[kind]} */
    export interface ${plain}<Input, Data> extends ${Plain}<${Client}, Input, ${rest}> {}
  `;
  yield declare(open)`
    /** The same where the input may be left out. */
    export interface ${open}<Input, Data> extends ${PlainOpen}<${Client}, Input, ${rest}> {}
  `;
  yield declare(context)`
    /** The same where a client may carry a part of the input. */
    export interface ${context}<Context extends string, Params, Input, Data>
      extends ${Plain}<${Client}<Context>, Params, ${rest}>, ${Plain}<${Client}, Input, ${rest}> {}
  `;
  yield declare(openContext)`
    /** The same where a client may carry all of the input that is required. */
    export interface ${openContext}<Context extends string, Params, Input, Data>
      extends ${PlainOpen}<${Client}<Context>, Params, ${rest}>, ${Plain}<${Client}, Input, ${rest}> {}
  `;
}
