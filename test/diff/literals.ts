import ts from "typescript";

/** How deep a literal goes before it stops: types refer to themselves. */
const deepest = 6;

/**
 * An object literal with every member that a type has, as a user may write it; undefined where there is no telling
 * what one looks like.
 */
export function literalOf(type: ts.Type, checker: ts.TypeChecker, depth = 0): string | undefined {
  if (type.isUnion()) {
    for (const member of type.types) {
      if ((member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0) continue;
      const literal = literalOf(member, checker, depth);
      if (literal !== undefined) return literal;
    }
    return (type.flags & ts.TypeFlags.Null) === 0 ? undefined : "null";
  }
  if (type.isStringLiteral() || type.isNumberLiteral()) return JSON.stringify(type.value);
  const { flags } = type;
  if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) return checker.typeToString(type);
  if ((flags & ts.TypeFlags.Boolean) !== 0) return "true";
  if ((flags & ts.TypeFlags.String) !== 0) return `"text"`;
  if ((flags & ts.TypeFlags.Number) !== 0) return "1";
  if ((flags & ts.TypeFlags.Null) !== 0) return "null";
  if ((flags & ts.TypeFlags.Unknown) !== 0) return "undefined";
  if (checker.isArrayType(type)) {
    const [items] = checker.getTypeArguments(type as ts.TypeReference);
    const literal = items && depth < deepest ? literalOf(items, checker, depth + 1) : undefined;
    return literal === undefined ? "[]" : `[${literal}]`;
  }
  if (checker.isTupleType(type) || type.getCallSignatures().length > 0) return undefined;
  const isObject = (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  if (!isObject || ["Blob", "ArrayBuffer", "ReadableStream"].includes(type.symbol?.name))
    return undefined;
  const members: string[] = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const literal =
      depth < deepest
        ? literalOf(checker.getTypeOfSymbol(property), checker, depth + 1)
        : undefined;
    if (literal !== undefined) members.push(`${JSON.stringify(property.name)}: ${literal}`);
    else if (!isOptional) return undefined;
  }
  return `{ ${members.join(", ")} }`;
}
