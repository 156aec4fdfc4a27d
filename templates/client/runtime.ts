import { symbol, type Sym } from "quillgen/template";

const runtime = (file: string, name: string, typeOnly: boolean): Sym =>
  symbol({ name, from: `./runtime/${file}`, typeOnly, entry: "." });

/** A type of the runtime. */
export const runtimeType = (file: string, name: string): Sym => runtime(file, name, true);
/** A function or constant of the runtime. */
export const runtimeValue = (file: string, name: string): Sym => runtime(file, name, false);
