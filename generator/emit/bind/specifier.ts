/** How a module of a package is imported from another one of the same package: relative, ending in `.js`. */
export function relativeSpecifier(from: string, to: string): string {
  const start = segments(from).slice(0, -1);
  const end = segments(to);
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared])
    shared++;
  const up = start.slice(shared).map(() => "..");
  const path = [...up, ...end.slice(shared)].join("/");
  return (up.length > 0 ? path : "./" + path).replace(/\.([mc]?)tsx?$/, ".$1js");
}

/** The import of a package's entry: `pkg` for `.`, `pkg/sub` for `./sub`. */
export function packageSpecifier(name: string, subpath: string): string {
  return subpath === "." ? name : `${name}/${subpath.replace(/^\.\//, "")}`;
}

/** A file's path without the leading `./`: its identity in the package. */
export function filePath(from: string): string {
  let path = paths.get(from);
  if (path === undefined) paths.set(from, (path = segments(from).join("/")));
  return path;
}

// There are few files, and each use of a symbol asks for its.
const paths = new Map<string, string>();

function segments(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "." && segment !== "");
}
