/** How many names are suggested. */
const most = 5;

/** The names that are most like one that is not known, the likest first, then those that end in it; case does not count. */
export function namesLike(name: string, known: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  if (wanted === "") return [];
  const farthest = Math.max(1, Math.floor(wanted.length * 0.4));
  const distanceOf = (each: string): number => {
    const distance = editDistance(wanted, each, farthest);
    return distance > farthest && each.endsWith(wanted) ? farthest : distance;
  };
  return [...new Set(known)]
    .map((each) => ({ each, distance: distanceOf(each.toLowerCase()) }))
    .filter(({ distance }) => distance <= farthest)
    .toSorted((a, b) => a.distance - b.distance || (a.each < b.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);
}

/** How many letters have to be added, left out or changed; more than `limit` is not counted to the end. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = previous[column - 1]! + Number(from[row - 1] !== to[column - 1]);
      current.push(Math.min(changed, previous[column]! + 1, current[column - 1]! + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous.at(-1)!;
}
