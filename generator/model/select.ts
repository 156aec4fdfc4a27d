/** What a rule can ask of an operation. All that is given has to hold. */
export interface Matcher {
  /** `operationId` as the document has it, or the id in the model; `*` stands for any text. */
  readonly id?: string;
  /** `*` stands for any text within a segment of the path, `**` for any text. */
  readonly path?: string;
  readonly tag?: string;
  readonly method?: string;
  readonly deprecated?: boolean;
}

/** A part of an API. An operation is in it if any rule of `include` (or no rule) and none of `exclude` fits. */
export interface Selection {
  readonly include?: readonly Matcher[];
  readonly exclude?: readonly Matcher[];
}

/** What rules look at. */
export interface Candidate {
  readonly id: string;
  readonly operationId: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
}

/** The test that a selection stands for. Patterns are compiled once. */
export function compileSelection(selection: Selection): (candidate: Candidate) => boolean {
  const include = selection.include?.map(compileMatcher) ?? [];
  const exclude = selection.exclude?.map(compileMatcher) ?? [];
  return (candidate) =>
    (include.length === 0 || include.some((fits) => fits(candidate))) &&
    !exclude.some((fits) => fits(candidate));
}

/**
 * Rules that fit none of the candidates, as the command line writes them: mostly misspelt. Leaving out what is
 * deprecated, or a method, is no mistake where there is none.
 */
export function idleRules(
  { include = [], exclude = [] }: Selection,
  candidates: readonly Candidate[],
): readonly string[] {
  const naming = exclude.filter(({ id, path, tag }) => (id ?? path ?? tag) !== undefined);
  return [...include, ...naming]
    .filter((rule) => !candidates.some(compileMatcher(rule)))
    .map((rule) => Object.entries(rule).map(conditionText).join(","));
}

function conditionText([name, value]: readonly [string, string | boolean]): string {
  return value === true ? name : `${name}=${value}`;
}

function compileMatcher(matcher: Matcher): (candidate: Candidate) => boolean {
  const tests: ((candidate: Candidate) => boolean)[] = [];
  if (matcher.id !== undefined) {
    const pattern = glob(matcher.id, ".*");
    tests.push(({ id, operationId }) => pattern.test(id) || pattern.test(operationId ?? ""));
  }
  if (matcher.path !== undefined) {
    const fits = pathPattern(matcher.path);
    tests.push(({ path }) => fits(path));
  }
  if (matcher.tag !== undefined) {
    const tag = matcher.tag.toLowerCase();
    tests.push(({ tags }) => tags.some((each) => each.toLowerCase() === tag));
  }
  if (matcher.method !== undefined) {
    const method = matcher.method.toUpperCase();
    tests.push((candidate) => candidate.method.toUpperCase() === method);
  }
  if (matcher.deprecated !== undefined) {
    tests.push(({ deprecated }) => deprecated === matcher.deprecated);
  }
  return (candidate) => tests.every((test) => test(candidate));
}

/** Tells whether a path fits: `*` stands for any text within a segment, `**` for any text. */
export function pathPattern(pattern: string): (path: string) => boolean {
  const compiled = glob(pattern, "[^/]*");
  return (path) => compiled.test(path);
}

/** A pattern in which `**` is any text and `*` is `single`; every other character is itself. */
function glob(pattern: string, single: string): RegExp {
  const source = pattern
    .split(/(\*+)/)
    .map((piece) => {
      if (!piece.startsWith("*")) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return piece.length > 1 ? ".*" : single;
    })
    .join("");
  return new RegExp(`^${source}$`, "su");
}
