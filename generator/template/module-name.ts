/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The path of a resource as a module's, without an ending: `["environments", "datasetItems"]` gives
 * `environments/dataset-items`. Different resources give different modules, on every file system.
 */
export function moduleName(path: readonly string[]): string {
  return path.map(kebab).join("/");
}

function kebab(word: string): string {
  const name = word
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .toLowerCase();
  return devices.test(name) ? `${name}_` : name;
}
