import { defineTemplate, type Template } from "quillgen/template";

export function reactQuery(): Template {
  return defineTemplate({ name: "react-query" });
}
