import { setFlagsFromString } from "node:v8";

/**
 * Keeps the collector's nursery small: what a document becomes outlives every nursery, and is copied each time that a
 * larger one is swept. OpenAI's 2.9 MB take a quarter less memory so, and a twelfth less processor time.
 */
export function spareMemory(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
