import { declare, symbol, type Declaration, type Sym } from "quillgen/template";
import type { Family } from "./asked.js";

/** The module that ties the runtime of this template to the client's package. */
export const shapesFile = "./query-options.ts";

const type = (name: string): Sym => symbol({ name, from: shapesFile, typeOnly: true, entry: "." });
const value = (name: string): Sym => symbol({ name, from: shapesFile });
const own = (file: string, name: string, typeOnly: boolean): Sym =>
  symbol({ name, from: `./runtime/tanstack/${file}`, typeOnly, entry: "." });
// Everything of the client's runtime is at this subpath, whatever the models are called.
const client = (file: string, name: string, typeOnly: boolean): Sym =>
  symbol({ name, from: `./runtime/${file}`, typeOnly, entry: "./runtime" });

/** Types that the declarations of operations are made of. */
export const shapes = {
  QueryOptions: type("QueryOptions"),
  InfiniteOptions: type("InfiniteOptions"),
  MutationOptions: type("MutationOptions"),
  Query: type("Query"),
  OpenQuery: type("OpenQuery"),
  ContextQuery: type("ContextQuery"),
  OpenContextQuery: type("OpenContextQuery"),
  Mutation: type("Mutation"),
  ContextMutation: type("ContextMutation"),
  Cached: type("Cached"),
} as const;

/** The functions that make options of an input. */
export const queryFamily: Family = {
  plain: shapes.Query,
  open: shapes.OpenQuery,
  context: shapes.ContextQuery,
  openContext: shapes.OpenContextQuery,
};

/** Functions that make the options of an operation. */
export const makers = {
  query: value("query"),
  infiniteQuery: value("infiniteQuery"),
  mutation: value("mutation"),
} as const;

/** The key of a cache, and the function that makes one. */
export const QueryKey: Sym = own("key.ts", "QueryKey", true);
export const keyOf: Sym = client("keys.ts", "keyOf", false);

const Client = client("client.ts", "Client", true);
const CallError = client("errors.ts", "CallError", true);
const callKey = client("keys.ts", "callKey", false);
const pageByPage = client("pages/page-by-page.ts", "pageByPage", false);
const PlainQueryOptions = own("query.ts", "PlainQueryOptions", true);
const PlainInfiniteOptions = own("infinite-query.ts", "PlainInfiniteOptions", true);
const PlainMutationOptions = own("mutation.ts", "PlainMutationOptions", true);
const Callable = own("query.ts", "Callable", true);
const queries = own("query.ts", "queries", false);
const infiniteQueries = own("infinite-query.ts", "infiniteQueries", false);
const mutations = own("mutation.ts", "mutations", false);

/** The module of these, which is the same for every document but for where the client is. */
export function* shapeDeclarations(): Iterable<Declaration> {
  const { QueryOptions, InfiniteOptions, MutationOptions, Mutation, ContextMutation } = shapes;
  const { Query, OpenQuery, ContextQuery, OpenContextQuery, Cached } = shapes;
  yield declare(QueryOptions)`
    /** Options of a query, for \`useQuery\` and its like. Fails with a \`CallError\`. */
    export interface ${QueryOptions}<Data> extends ${PlainQueryOptions}<Data, ${CallError}> {}
  `;
  yield declare(InfiniteOptions)`
    /** Options of an infinite query, for \`useInfiniteQuery\` and its like. Fails with a \`CallError\`. */
    export interface ${InfiniteOptions}<Page> extends ${PlainInfiniteOptions}<Page, ${CallError}> {}
  `;
  yield declare(MutationOptions)`
    /** Options of a mutation, for \`useMutation\` and its like. Fails with a \`CallError\`. */
    export interface ${MutationOptions}<Input, Data>
      extends ${PlainMutationOptions}<Input, Data, ${CallError}> {}
  `;
  yield declare(Query)`
    /** Makes options of a client and an input. */
    export interface ${Query}<Input, Options> {
      (client: ${Client}, input: Input): Options;
    }
  `;
  yield declare(OpenQuery)`
    /** The same where the input may be left out. */
    export interface ${OpenQuery}<Input, Options> {
      (client: ${Client}, input?: Input): Options;
    }
  `;
  yield declare(ContextQuery)`
    /** The same where a client may carry a part of the input. */
    export interface ${ContextQuery}<Context extends string, Params, Input, Options> {
      (client: ${Client}<Context>, input: Params): Options;
      (client: ${Client}, input: Input): Options;
    }
  `;
  yield declare(OpenContextQuery)`
    /** The same where a client may carry all of the input that is required. */
    export interface ${OpenContextQuery}<Context extends string, Params, Input, Options> {
      (client: ${Client}<Context>, input?: Params): Options;
      (client: ${Client}, input: Input): Options;
    }
  `;
  yield declare(Mutation)`
    /** Makes options of a client. \`Context\`: the parameters that it must carry. */
    export interface ${Mutation}<Context extends string, Options> {
      (client: ${Client}<Context>): Options;
    }
  `;
  yield declare(ContextMutation)`
    /** The same where what is passed depends on whether the client carries a part of it. */
    export interface ${ContextMutation}<Context extends string, Carried, Options> {
      (client: ${Client}<Context>): Carried;
      (client: ${Client}): Options;
    }
  `;
  yield declare(Cached)`
    /** A cache takes undefined for "nothing there yet", so it is given null. */
    export type ${Cached}<Data> = Exclude<Data, undefined> | null;
  `;
  yield declare(makers.query)`
    export const ${makers.query}: <Make>(operation: ${Callable}) => Make =
      /* @__PURE__ */ ${queries}(${callKey});
  `;
  yield declare(makers.infiniteQuery)`
    export const ${makers.infiniteQuery}: <Make>(operation: ${Callable}) => Make =
      /* @__PURE__ */ ${infiniteQueries}(${callKey}, ${pageByPage});
  `;
  yield declare(makers.mutation)`
    export const ${makers.mutation}: <Make>(operation: ${Callable}) => Make =
      /* @__PURE__ */ ${mutations}(${callKey});
  `;
}
