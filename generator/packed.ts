/**
 * A list without the room that it has to grow, which is sixteen places at least: for lists that are short, many, and
 * kept until all is written. The collector copies what is kept, and such room with it.
 */
export function packed<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice();
}
