/** Something that needs a name of its own. */
export interface Party {
  /** The name that it has where nobody else wants it. */
  readonly name: string;
  /** Names for when somebody does, the last of which it shares with nobody; asked for only then. */
  further(): readonly string[];
  /** Its name was given before and published: it moves only where two such names clash. */
  readonly isPinned?: boolean;
}

/** Several parties that would have had one name. */
export interface Clash {
  readonly name: string;
  /** Indexes of the parties; one alone clashes with a name that was taken from the start. */
  readonly parties: readonly number[];
}

export interface Distinguished {
  /** A name for each party, in their order. */
  readonly names: readonly string[];
  readonly clashes: readonly Clash[];
}

/**
 * Gives every party the first of its names that nobody else wants. All who want one name step
 * aside together, so neither order nor an unrelated newcomer decides who keeps it. Ends after as many
 * rounds as one has names: nobody steps back.
 */
export function distinguish(
  parties: readonly Party[],
  taken: ReadonlySet<string> = new Set(),
  fold: (name: string) => string = (name) => name,
): Distinguished {
  const levels = parties.map(() => 0);
  const further = new Map<number, readonly string[]>();
  const clashes: Clash[] = [];
  const furtherOf = (index: number): readonly string[] => {
    let names = further.get(index);
    if (names === undefined) further.set(index, (names = parties[index]!.further()));
    return names;
  };
  const nameOf = (index: number): string => {
    const level = levels[index]!;
    return level === 0 ? parties[index]!.name : furtherOf(index)[level - 1]!;
  };
  let wanted = wishes(parties, nameOf, fold);
  for (let moved = true; moved;) {
    moved = false;
    for (const [folded, indexes] of wanted) {
      if (indexes.length === 1 && !taken.has(folded)) continue;
      const pinned = indexes.filter((index) => parties[index]!.isPinned && levels[index] === 0);
      const stays = pinned.length === 1 && !taken.has(folded) ? pinned[0] : undefined;
      if (indexes.some((index) => levels[index] === 0)) {
        clashes.push({ name: nameOf(indexes[0]!), parties: indexes });
      }
      for (const index of indexes) {
        if (index === stays || levels[index]! >= furtherOf(index).length) continue;
        levels[index]! += 1;
        moved = true;
      }
    }
    if (moved) wanted = wishes(parties, nameOf, fold);
  }
  return { names: parties.map((_, index) => nameOf(index)), clashes };
}

function wishes(
  parties: readonly Party[],
  nameOf: (index: number) => string,
  fold: (name: string) => string,
): Map<string, number[]> {
  const wanted = new Map<string, number[]>();
  parties.forEach((_, index) => {
    const name = fold(nameOf(index));
    const indexes = wanted.get(name);
    if (indexes) indexes.push(index);
    else wanted.set(name, [index]);
  });
  return wanted;
}
