import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder, and those that it is in if need be. Node's own `recursive` never ends if a folder above
 * exists and takes none, as a link that leads nowhere or `/proc`.
 *
 * @returns the topmost folder that was made, as an absolute path; undefined if the folder was there
 * @throws the error of the system, if a folder cannot be made or there is something else in its place
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  const folder = resolve(path);
  const parent = dirname(folder);
  try {
    return await makeOne(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || parent === folder) throw error;
  }
  // Others may make the same folders meanwhile, so that each is tried, whether or not it was there just now.
  const topmost = await makeFolder(parent);
  const made = await makeOne(folder);
  return topmost ?? made;
}

async function makeOne(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    if (codeOf(error) === "EEXIST" && (await stat(folder)).isDirectory()) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
