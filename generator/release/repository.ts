import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, tail } from "./command.js";

/** The git repository that a project stands in. Commands that fail throw: they are not expected to. */
export interface Repository {
  /** Whether everything is committed. */
  isClean(): Promise<boolean>;
  /** The newest tag of this form that the current commit descends from, or has. */
  lastTag(prefix: string): Promise<string | undefined>;
  /** Whether the current commit has that tag. */
  isTagged(tag: string): Promise<boolean>;
  /** Whether these paths are as they were at a tag. */
  isUnchanged(tag: string, paths: readonly string[]): Promise<boolean>;
  /** The tree of a tag in a folder of its own, gone after `use`. */
  withTree<Result>(tag: string, use: (folder: string) => Promise<Result>): Promise<Result>;
  /** Puts paths back to the last commit, what is new among them goes. */
  restore(paths: readonly string[]): Promise<void>;
  commit(message: string, paths: readonly string[]): Promise<void>;
  tag(name: string, message: string): Promise<void>;
  /** Pushes the branch with its tags, where there is somewhere to push to. */
  push(): Promise<void>;
}

/** Undefined outside any repository. `folder` is where paths start. */
export async function openRepository(folder: string): Promise<Repository | undefined> {
  const asked = await run("git", ["rev-parse", "--show-prefix"], folder);
  if (asked.code !== 0) return undefined;
  const below = asked.stdout.trim();

  const git = async (...args: readonly string[]): Promise<string> => {
    const ran = await run("git", args, folder);
    if (ran.code !== 0) throw new Error(`git ${args.join(" ")}\n${tail(ran)}`);
    return ran.stdout.trim();
  };
  const succeeds = async (...args: readonly string[]) =>
    (await run("git", args, folder)).code === 0;

  return {
    isClean: async () => (await git("status", "--porcelain", "--", ":/")) === "",
    async lastTag(prefix) {
      const match = ["--tags", "--abbrev=0", "--match", `${prefix}[0-9]*`];
      const { code, stdout } = await run("git", ["describe", ...match], folder);
      return code === 0 ? stdout.trim() : undefined;
    },
    isTagged: async (tag) => (await git("tag", "--points-at", "HEAD")).split("\n").includes(tag),
    isUnchanged: (tag, paths) => succeeds("diff", "--quiet", tag, "--", ...paths),
    async withTree(tag, use) {
      const tree = mkdtempSync(join(tmpdir(), "quillgen-release-"));
      await git("worktree", "add", "--quiet", "--detach", "--force", tree, tag);
      try {
        return await use(join(tree, below));
      } finally {
        await git("worktree", "remove", "--force", tree);
        rmSync(tree, { recursive: true, force: true });
      }
    },
    async restore(paths) {
      await git("checkout", "--quiet", "HEAD", "--", ...paths.filter(Boolean));
      await git("clean", "-dfq", "--", ...paths);
    },
    async commit(message, paths) {
      await git("add", "--", ...paths);
      // A version that was chosen by hand may leave nothing to change.
      await git("commit", "--quiet", "--allow-empty", "--message", message);
    },
    tag: async (name, message) => void (await git("tag", "--annotate", name, "--message", message)),
    async push() {
      if ((await git("remote")) !== "") await git("push", "--quiet", "--follow-tags");
    },
  };
}
