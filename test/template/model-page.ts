import { join } from "node:path";
import { format } from "prettier";
import { Node, Project, type JSDocableNode } from "ts-morph";
import { repository } from "../spec/documents.js";

const introduction = `# The model

What templates read: a document once told, whatever its version, in its own order. All of it is plain,
deeply readonly data, and these are its types, as \`quillgen/template\` exports them.

\`quillgen model SPEC\` prints the model as JSON. There, a reference to a model is the model's name, and a
parameter in a path is \`{ "param": its name }\`; \`fromJson\` of \`quillgen/template\` leads them back.

This page is made of \`generator/model/api.ts\`: \`npx vitest test/template/model.test.ts -u\` writes it anew.
`;

/** The page that tells the model type by type, from the comments of its source. */
export async function modelPage(): Promise<string> {
  const project = new Project({ compilerOptions: { noLib: true }, skipLoadingLibFiles: true });
  const file = project.addSourceFileAtPath(join(repository, "generator/model/api.ts"));
  const sections = file.getStatements().flatMap((node) => {
    if (Node.isInterfaceDeclaration(node)) {
      const rows = node.getProperties().map((member) => {
        const mark = member.hasQuestionToken() ? "?" : "";
        return `| \`${member.getName()}${mark}\` | ${code(member.getTypeNodeOrThrow())} | ${docOf(member)} |`;
      });
      const table = ["| Member | Type | |", "| --- | --- | --- |", ...rows].join("\n");
      return [`## ${node.getName()}`, docOf(node), table];
    }
    if (!Node.isTypeAliasDeclaration(node)) return [];
    const text = node.getText().replace(/^\/\*\*[^]*?\*\/\s*/, "");
    return [`## ${node.getName()}`, docOf(node), `\`\`\`ts\n${text}\n\`\`\``];
  });
  const page = [introduction, ...sections.filter((part) => part !== "")].join("\n\n");
  return format(page, { filepath: "model.md", printWidth: 80 });
}

function docOf(node: JSDocableNode): string {
  const text = node.getJsDocs().at(-1)?.getDescription().trim() ?? "";
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

function code(node: Node): string {
  return `\`${node
    .getText()
    .replaceAll(/readonly /g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("|", "\\|")}\``;
}
