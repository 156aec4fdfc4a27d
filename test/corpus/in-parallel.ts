/** The results of an action for each item, in their order; so many at a time. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  action: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await action(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
