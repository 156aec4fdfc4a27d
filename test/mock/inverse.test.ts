import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomOf, type Random } from "../../generator/mock/data/random.js";
import { startMock, type Mock } from "../../generator/mock/index.js";
import { makeFolder, type Folder } from "../cli/folder.js";

const shapes = {
  text: { type: "string" },
  number: { type: "integer" },
  list: { type: "array", items: { type: "string" } },
  numbers: { type: "array", items: { type: "integer" } },
  object: {
    type: "object",
    properties: { r: { type: "string" }, g: { type: "integer" } },
    additionalProperties: false,
  },
} as const;

type Shape = keyof typeof shapes;

interface Case {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style: string;
  readonly explode: boolean;
  readonly shape: Shape;
}

const styles = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
} as const;

/** Every style with every shape that OpenAPI gives it a meaning for. */
const cases = (Object.keys(styles) as (keyof typeof styles)[]).flatMap((location) =>
  styles[location].flatMap((style) =>
    [false, true].flatMap((explode) =>
      (Object.keys(shapes) as Shape[])
        .filter((shape) => isDefined(location, style, explode, shape))
        .map((shape) => ({
          name: `${location}-${style}-${explode ? "explode-" : ""}${shape}`,
          in: location,
          style,
          explode,
          shape,
        })),
    ),
  ),
);

function isDefined(location: string, style: string, explode: boolean, shape: Shape): boolean {
  const isList = shape === "list" || shape === "numbers";
  if (style === "deepObject") return explode && shape === "object";
  if (style.endsWith("Delimited")) return !explode && (isList || shape === "object");
  // The members of such an object would be cookies of their own.
  if (location === "cookie") return !(explode && shape === "object");
  return true;
}

const nasty = "abcXYZ019-_~!*'()&=,;:/?#[]@$+% \"<>{}|\\^`üπ🙂.";

/** What separates the parts of a value in a style is not encoded inside of them, or cannot be told from it. */
function isTold(character: string, { in: location, style, explode, shape }: Case): boolean {
  const isPlain = shape === "text";
  if (location === "header")
    return /[\x21-\x7e]/.test(character) && (isPlain || !/[,=]/.test(character));
  if (style === "label" && explode && !isPlain) return character !== ".";
  if (style === "spaceDelimited") return character !== " ";
  if (style === "pipeDelimited") return character !== "|";
  return true;
}

function textFor(each: Case, random: Random): string {
  const allowed = [...nasty].filter((character) => isTold(character, each));
  const letters = Array.from({ length: random.between(1, 6) }, () => random.pick(allowed));
  // A path that is only dots is refused before anything is sent.
  return each.in === "path" ? `p${letters.join("")}` : letters.join("");
}

function valueFor(each: Case, random: Random): unknown {
  const text = () => textFor(each, random);
  const number = () => random.between(-9, 99);
  const several = <Item>(item: () => Item) => Array.from({ length: random.between(1, 3) }, item);
  switch (each.shape) {
    case "text":
      return text();
    case "number":
      return number();
    case "list":
      return several(text);
    case "numbers":
      return several(number);
    default:
      return { r: text(), g: number() };
  }
}

const paths = Object.fromEntries(
  cases.map((each) => {
    const { name, in: location, style, explode, shape } = each;
    const schema = shapes[shape];
    const param = { name, in: location, style, explode, required: location === "path", schema };
    const operation = {
      operationId: `styles.${name}`,
      tags: ["styles"],
      parameters: [param],
      responses: { 204: { description: "" } },
    };
    return [`/${name}${location === "path" ? `/{${name}}` : ""}`, { get: operation }];
  }),
);

let folder: Folder;
let mock: Mock;
let client: any;
beforeAll(async () => {
  const document = { openapi: "3.1.0", info: { title: "Styles", version: "1" }, paths };
  folder = makeFolder({ "api.json": JSON.stringify(document) }, { keep: true });
  const { stderr } = await folder.quillgen("generate", "api.json", "--out", "src");
  expect(stderr).not.toMatch(/error|warning/);
  const api = await import(join(folder.path, "src/index.ts"));
  mock = await startMock({ spec: "api.json", cwd: folder.path });
  client = { api, transport: api.createClient({ server: mock.url }) };
});
afterAll(async () => {
  await mock.stop();
  folder.remove();
});

test.each(cases.map((each) => [each.name, each] as const))(
  "%s is read as it was written",
  async (name, each) => {
    const action = Object.keys(client.api.styles).find((key) => mockName(key) === mockName(name))!;
    const random = randomOf(name);
    for (let round = 0; round < 15; round += 1) {
      const value = valueFor(each, random);
      mock.answer();
      await client.api.styles[action](client.transport, { [name]: value });
      expect(mock.requests[0]).toMatchObject({ operation: expect.any(String), problems: [] });
      expect(mock.requests[0]!.input, mock.requests[0]!.url).toEqual({ [name]: value });
    }
  },
);

/** Names of operations are made of letters and digits. */
const mockName = (text: string) => text.replace(/\W/g, "").toLowerCase();
