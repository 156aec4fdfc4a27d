/** The code of each section of a README that has any, by its heading. */
export function readmeBlocks(readme: string): Map<string, string> {
  return new Map(
    [...readme.matchAll(/^## (.*)\n([^]*?)(?=^## |$(?![^]))/gm)].flatMap(([, heading, section]) => {
      const code = /```ts\n([^]*?)```/.exec(section!)?.[1];
      return code === undefined ? [] : [[heading!, code] as const];
    }),
  );
}
