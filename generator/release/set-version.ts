import ts from "typescript";

/**
 * The text of a configuration with another version: every string that is the value of a property `version` and says
 * the old one. Undefined where there is none, since the version is computed, say.
 */
export function setVersion(config: string, from: string, to: string): string | undefined {
  const source = ts.createSourceFile("quillgen.config.ts", config, ts.ScriptTarget.Latest, true);
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) &&
      node.name.text === "version" &&
      ts.isStringLiteralLike(node.initializer) &&
      node.initializer.text === from
    ) {
      places.push(node.initializer.getStart(source) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (places.length === 0) return undefined;
  return places.reduceRight(
    (text, at) => text.slice(0, at) + to + text.slice(at + from.length),
    config,
  );
}
