import { documents, operation, type Case } from "./case.js";

const param = (members: string): string => `parameters: [{ in: query, name: q, ${members} }]`;
const text = "schema: { type: string }";
const list = "schema: { type: array, items: { type: string } }";
const q = (told: string): string[] => [`${told} request pets.create query parameter q`];
const json = `application/json: { schema: { type: string } }`;
const body = (members: string, contents = json): string =>
  `requestBody: { ${members}content: { ${contents} } }`;
const form = (encoding: string): string =>
  `requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } }${encoding} } } }`;
const answers = (contents: string): string =>
  `responses: { 200: { description: OK, content: { ${contents} } } }`;
const header = (members: string): string =>
  `responses: { 200: { description: OK, headers: { X-Rest: { ${members} } } } }`;
const models = (schemas: string): string => `components: { schemas: { ${schemas} } }`;
const pet = "{ type: object, properties: { name: { type: string }, age: { type: integer } } }";
const path = (name: string): string =>
  `paths: { "/pets/{${name}}": { get: { operationId: pets.get, parameters: [{ in: path, name: ${name}, required: true, ${text} }] } } }`;
const sent = (name: string): string =>
  `paths: { /pets: { post: { operationId: pets.create, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } } },
  components: { schemas: { Pet: { type: object, properties: { name: { type: string }, id: { type: string${name} } } } } }`;

/** Changes of parameters, bodies, answers and models. */
export const messages: readonly Case[] = [
  operation(
    "required-param-added",
    "summary: A",
    param(`required: true, ${text}`),
    q("breaking compile"),
  ),
  operation("optional-param-added", "summary: A", param(text), q("compatible compile")),
  operation("param-removed", param(text), "summary: A", q("breaking compile")),
  documents("param-renamed", path("id"), path("pet_id"), [
    "breaking compile request pets.get path parameter id",
  ]),
  operation(
    "param-became-required",
    param(text),
    param(`required: true, ${text}`),
    q("breaking compile"),
  ),
  operation(
    "param-became-optional",
    param(`required: true, ${text}`),
    param(text),
    q("compatible compile"),
  ),
  operation(
    "param-moved",
    param(text),
    `parameters: [{ in: header, name: q, ${text} }]`,
    q("breaking wire"),
  ),
  operation(
    "param-style-changed",
    param(list),
    param(`explode: false, ${list}`),
    q("breaking wire"),
  ),
  operation("param-style-changed", param(text), param(`explode: false, ${text}`), []),
  operation("body-added", "summary: A", body("required: true, "), [
    "breaking compile request pets.create body",
  ]),
  operation("body-added", "summary: A", body(""), ["compatible compile request pets.create body"]),
  operation("body-removed", body(""), "summary: A", ["breaking compile request pets.create body"]),
  operation("body-became-required", body(""), body("required: true, "), [
    "breaking compile request pets.create body",
  ]),
  operation("body-became-optional", body("required: true, "), body(""), [
    "compatible compile request pets.create body",
  ]),
  operation("media-type-added", body(""), body("", `${json}, text/csv: {}`), [
    "compatible wire request pets.create body as text/csv",
  ]),
  operation("media-type-removed", body("", `${json}, text/csv: {}`), body(""), [
    "breaking compile request pets.create body as text/csv",
  ]),
  operation("media-type-removed", answers(`${json}, text/csv: {}`), answers(json), [
    "breaking wire response pets.create answer 200 as text/csv",
  ]),
  operation("encoding-changed", form(""), form(", encoding: { a: { contentType: text/csv } }"), [
    "risky wire request pets.create body",
  ]),
  operation(
    "success-status-added",
    answers(json),
    `responses: { 200: { description: OK, content: { ${json} } }, 201: { description: OK, content: { ${json} } } }`,
    ["compatible wire response pets.create answer 201"],
  ),
  operation(
    "success-status-removed",
    `responses: { 200: { description: OK }, 201: { description: OK } }`,
    `responses: { 200: { description: OK } }`,
    ["risky wire response pets.create answer 201"],
  ),
  operation(
    "error-status-added",
    answers(json),
    `responses: { 200: { description: OK, content: { ${json} } }, 404: { description: None } }`,
    ["compatible compile response pets.create answer 404"],
  ),
  operation(
    "error-status-removed",
    `responses: { 200: { description: OK }, 404: { description: None } }`,
    `responses: { 200: { description: OK } }`,
    ["breaking compile response pets.create answer 404"],
  ),
  operation("header-added", "responses: { 200: { description: OK } }", header(text), [
    "compatible wire response pets.create answer 200 header X-Rest",
  ]),
  operation("header-removed", header(text), "responses: { 200: { description: OK } }", [
    "risky wire response pets.create answer 200 header X-Rest",
  ]),
  operation("header-became-optional", header(`required: true, ${text}`), header(text), [
    "risky wire response pets.create answer 200 header X-Rest",
  ]),
  documents("model-added", models(""), models(`Pet: ${pet}`), ["compatible compile both Pet"]),
  documents("model-removed", models(`Pet: ${pet}`), models(""), ["breaking compile both Pet"]),
  documents("model-removed", models(`Pet: ${pet}`), models(`Animal: ${pet}`), []),
  documents("model-renamed", models(`Pet: ${pet}`), models(`Animal: ${pet}`), [
    "breaking compile both Pet",
  ]),
  documents("written-shape-removed", sent(", readOnly: true"), sent(""), [
    "breaking compile both Pet",
  ]),
];
