import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Writes files of a repository, as they are at a ref, to another place. The working tree and index stay as
 * they are.
 *
 * @throws Error with one line if there is no git, `repository` is not one, the ref is unknown, or not in a
 *   shallow clone, or `needed` is not there.
 */
export async function checkOut(
  repository: string,
  ref: string,
  { paths, needed, target, environment: env }: CheckOut,
): Promise<void> {
  const git = async (...args: string[]) =>
    (await run("git", ["-C", repository, ...args], { maxBuffer, env })).stdout.trimEnd();
  const commit = await commitOf(ref, git, repository);
  const listed = await git("ls-tree", "-r", "-z", "--name-only", commit, "--", ...paths);
  const files = listed.split("\0").filter((file) => file !== "");
  if (!files.includes(needed)) {
    throw new Error(`${ref} has no ${needed}; name a commit that has one.`);
  }
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), await git("show", `${commit}:./${file}`));
  }
}

type CheckOut = {
  /** Files and folders, relative to `repository`; what is not there at the ref is left out. */
  readonly paths: readonly string[];
  /** A file without which there is nothing to compare. */
  readonly needed: string;
  readonly target: string;
  /** In whose PATH git is. */
  readonly environment: NodeJS.ProcessEnv;
};

/** More than any file of a document has; git's output would be cut off beyond it. */
const maxBuffer = 64 * 1024 * 1024;

type Git = (...args: string[]) => Promise<string>;

async function commitOf(ref: string, git: Git, repository: string): Promise<string> {
  const shallow = await git("rev-parse", "--is-shallow-repository").catch((error: unknown) => {
    if (isMissing(error)) {
      throw new Error(
        "There is no git on this machine; install it, or compare two files with --from and --to.",
      );
    }
    throw new Error(`${repository} is not a git repository; compare two files with --from and --to.`);
  });
  return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).catch(() => {
    throw new Error(
      shallow === "true"
        ? `${ref} is not in this clone, which is shallow; run git fetch --unshallow --tags, or clone with the whole history.`
        : `${ref} is not a commit of this repository; name a branch, a tag or a hash.`,
    );
  });
}

/** Whether the program could not be found. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
