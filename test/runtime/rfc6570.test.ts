import { describe, expect, test } from "vitest";
import { expand, type Style } from "../../templates/runtime/params/expand.js";
import { encodeReserved } from "../../templates/runtime/params/reserved.js";
import { clientOf, op } from "./client.js";
import { json } from "./faults/answers.js";
import { faultServer } from "./faults/server.js";

describe("the examples of RFC 6570, level 1 to 4", () => {
  const values: Record<string, any> = {
    var: "value",
    hello: "Hello World!",
    path: "/foo/bar",
    half: "50%",
    who: "fred",
    base: "http://example.com/home/",
    empty: "",
    list: ["red", "green", "blue"],
    keys: { semi: ";", dot: ".", comma: "," },
    empty_keys: {},
    empty_list: [],
  };
  const simple: Style = { separator: ",", explode: false };
  const reserved: Style = { ...simple, encode: (text) => encodeReserved(text) };
  const label: Style = { first: ".", separator: ".", explode: false };
  const matrix: Style = { first: ";", separator: ";", named: true, ifEmpty: "", explode: false };
  const form: Style = { first: "?", separator: "&", named: true, explode: false };
  const next: Style = { ...form, first: "&" };
  const rows: readonly (readonly [string, string, Style, string])[] = [
    ["{var}", "var", simple, "value"],
    ["{hello}", "hello", simple, "Hello%20World%21"],
    ["{half}", "half", simple, "50%25"],
    ["{empty}", "empty", simple, ""],
    ["{base}", "base", simple, "http%3A%2F%2Fexample.com%2Fhome%2F"],
    ["{list}", "list", simple, "red,green,blue"],
    ["{list*}", "list", { ...simple, explode: true }, "red,green,blue"],
    ["{keys}", "keys", simple, "semi,%3B,dot,.,comma,%2C"],
    ["{keys*}", "keys", { ...simple, explode: true }, "semi=%3B,dot=.,comma=%2C"],
    ["{+var}", "var", reserved, "value"],
    ["{+hello}", "hello", reserved, "Hello%20World!"],
    ["{+half}", "half", reserved, "50%25"],
    ["{+base}", "base", reserved, "http://example.com/home/"],
    ["{+path}", "path", reserved, "/foo/bar"],
    ["{+list}", "list", reserved, "red,green,blue"],
    ["{+keys}", "keys", reserved, "semi,;,dot,.,comma,,"],
    ["{+keys*}", "keys", { ...reserved, explode: true }, "semi=;,dot=.,comma=,"],
    ["{.who}", "who", label, ".fred"],
    ["{.half}", "half", label, ".50%25"],
    ["{.empty}", "empty", label, "."],
    ["{.list}", "list", label, ".red,green,blue"],
    ["{.list*}", "list", { ...label, explode: true }, ".red.green.blue"],
    ["{.keys}", "keys", label, ".semi,%3B,dot,.,comma,%2C"],
    ["{.keys*}", "keys", { ...label, explode: true }, ".semi=%3B.dot=..comma=%2C"],
    ["{.empty_keys}", "empty_keys", label, ""],
    ["{.empty_keys*}", "empty_keys", { ...label, explode: true }, ""],
    ["{;who}", "who", matrix, ";who=fred"],
    ["{;half}", "half", matrix, ";half=50%25"],
    ["{;empty}", "empty", matrix, ";empty"],
    ["{;hello}", "hello", matrix, ";hello=Hello%20World%21"],
    ["{;list}", "list", matrix, ";list=red,green,blue"],
    ["{;list*}", "list", { ...matrix, explode: true }, ";list=red;list=green;list=blue"],
    ["{;keys}", "keys", matrix, ";keys=semi,%3B,dot,.,comma,%2C"],
    ["{;keys*}", "keys", { ...matrix, explode: true }, ";semi=%3B;dot=.;comma=%2C"],
    ["{?who}", "who", form, "?who=fred"],
    ["{?half}", "half", form, "?half=50%25"],
    ["{?empty}", "empty", form, "?empty="],
    ["{?list}", "list", form, "?list=red,green,blue"],
    ["{?list*}", "list", { ...form, explode: true }, "?list=red&list=green&list=blue"],
    ["{?keys}", "keys", form, "?keys=semi,%3B,dot,.,comma,%2C"],
    ["{?keys*}", "keys", { ...form, explode: true }, "?semi=%3B&dot=.&comma=%2C"],
    ["{&who}", "who", next, "&who=fred"],
    ["{&list*}", "list", { ...next, explode: true }, "&list=red&list=green&list=blue"],
    ["{&empty_list}", "empty_list", next, ""],
  ];
  test.each(rows)("%s", (_, name, style, want) => {
    expect(expand(name, values[name], style)).toBe(want);
  });

  test("and a plain name writes as {var} and {?var*} do", async () => {
    await using server = await faultServer(json(200, {}));
    const get = op({ path: ["/", "v"], query: ["v"] });
    for (const name of ["var", "hello", "half", "base"]) {
      await get(clientOf(server.url), { v: values[name] });
      const text = expand(name, values[name], simple);
      expect(server.received.at(-1)!.url).toBe(`/${text}?v=${text}`);
    }
  });
});
