/**
 * Code that compiles where every schema of a generated file, its annotation taken away, gives what its
 * annotation says: each type assignable to the other.
 */
export function bothWays(source: string): string {
  const body = source.replaceAll(
    /export const (\w+): Schema<([^]*?)> =\s+\/\* @__PURE__ \*\/ lazy\(\s*\(\) =>([^]*?),?\s*\);\n(?=\n|$)/g,
    (_, name: string, type: string, made: string) =>
      `export const ${name}: Schema<${type}> = null!;\nconst its_${name} = () =>${made};\n` +
      `void ((value: Value<ReturnType<typeof its_${name}>>): ${type} => value);\n` +
      `void ((value: ${type}): Value<ReturnType<typeof its_${name}>> => value);\n`,
  );
  return body.replace(/import type \{ Schema( as \w+)? \}/, "import type { Schema$1, Value }");
}

/** How many schemas a generated file has. */
export const countSchemas = (source: string): number =>
  [...source.matchAll(/^export const \w+: Schema</gm)].length;
