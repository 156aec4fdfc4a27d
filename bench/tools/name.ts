/** `issues/list-for-repo` and `issues.listForRepo` as `issuesListForRepo`: how the peers name operations. */
export function camelName(operationId: string): string {
  const words = operationId.split(/[^A-Za-z0-9]+/u).filter(Boolean);
  return words
    .map((word, index) => (index === 0 ? lowerFirst(word) : word[0]!.toUpperCase() + word.slice(1)))
    .join("");
}

function lowerFirst(word: string): string {
  return word[0]!.toLowerCase() + word.slice(1);
}
