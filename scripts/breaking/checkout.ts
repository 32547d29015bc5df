import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Writes a folder of a repository, as it is at a ref, to another place. The working tree and index stay as
 * they are.
 *
 * @throws Error with one line if the ref is unknown, or the folder has no `openapi.yaml` there.
 */
export async function checkOut(
  repository: string,
  ref: string,
  folder: string,
  target: string,
): Promise<void> {
  const git = async (...args: string[]) =>
    (await run("git", ["-C", repository, ...args], { maxBuffer })).stdout;
  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).catch(
    () => {
      throw new Error(`${ref} is not a commit of this repository; name a branch, a tag or a hash.`);
    },
  );
  const listed = await git("ls-tree", "-r", "-z", "--name-only", commit.trim(), "--", folder);
  const files = listed.split("\0").filter((file) => file !== "");
  if (!files.includes(`${folder}/openapi.yaml`)) {
    throw new Error(`${ref} has no ${folder}/openapi.yaml; name a commit that has one.`);
  }
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), await git("show", `${commit.trim()}:${file}`));
  }
}

/** More than any file of a document has; git's output would be cut off beyond it. */
const maxBuffer = 64 * 1024 * 1024;
