import { describe, expect, it } from "vitest";
import {
  camelCase,
  isIdentifier,
  pascalCase,
  spellOut,
} from "../../../generator/model/names/identifier.js";

describe("identifiers", () => {
  it.each([
    ["simple-user", "SimpleUser", "simpleUser"],
    ["foo_bar.baz/qux", "FooBarBazQux", "fooBarBazQux"],
    ["HTTPError", "HTTPError", "httpError"],
    ["listPets", "ListPets", "listPets"],
    ["ListPets", "ListPets", "listPets"],
    ["addPet", "AddPet", "addPet"],
    ["GET_USER", "GetUser", "getUser"],
    ["URL", "URL", "url"],
    ["API2", "API2", "api2"],
    ["user_ID", "UserID", "userID"],
    ["2fa", "_2fa", "_2fa"],
    ["v1_2", "V1_2", "v1_2"],
    ["Page<User>", "PageUser", "pageUser"],
    ["größe_über", "GrößeÜber", "größeÜber"],
    ["日本", "日本", "日本"],
    ["__proto__", "Proto", "proto"],
    ["$ref", "Ref", "ref"],
    ["a😀b", "AB", "aB"],
    ["", "X", "x"],
    ["?!", "X3f_21", "x3f_21"],
    ["e\u0301te", "Éte", "éte"],
  ])("%s", (source, pascal, camel) => {
    expect([pascalCase(source), camelCase(source)]).toEqual([pascal, camel]);
    expect([pascal, camel].every(isIdentifier)).toBe(true);
  });

  it("spells different sources differently", () => {
    const sources = ["a", "a$", "a$24$", "a-b", "a_b", "a.b", "", "\u200c", "$200c$"];
    expect(new Set(sources.map(spellOut)).size).toBe(sources.length);
    expect(spellOut("a-b")).toBe("a$2d$b");
  });
});
