import ts from "typescript";

/** A block of a page that is between fences: what it is, and its text. */
export interface Block {
  /** The words behind the fence: `["ts", "models.ts", "Order"]`. */
  readonly words: readonly string[];
  readonly text: string;
}

const fence = /^```(.*)\n([^]*?)^```$/gm;

/** The blocks of a page, in order. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(fence)].map(([, info, text]) => ({
    words: info!.split(" "),
    text: text!,
  }));
}

/** The page with other texts in its blocks. */
export function withBlocks(page: string, textOf: (block: Block) => string): string {
  return page.replaceAll(fence, (_, info: string, text: string) => {
    return `\`\`\`${info}\n${textOf({ words: info.split(" "), text })}\`\`\``;
  });
}

/** The declarations of some names in a module, with their comments; the whole module without names. */
export function excerpt(module: string, names: readonly string[]): string {
  const text = module.replace(/^\/\/ @generated .*\n+/, "");
  if (names.length === 0) return text;
  const file = ts.createSourceFile("module.ts", text, ts.ScriptTarget.ES2022);
  const found = names.map((name) => {
    const statement = file.statements.find((item) => namesOf(item).includes(name));
    if (statement === undefined) throw new Error(`The module declares no ${name}.`);
    return statement.getFullText(file).trim();
  });
  return `${found.join("\n\n")}\n`;
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
  }
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.text];
}
