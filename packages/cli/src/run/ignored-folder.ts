import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "@aegis/io/make-folder";

/**
 * Makes a folder for what is not part of the user's repository, so that git is told to ignore what is in it.
 * In a folder that is there already, nothing changes.
 *
 * @throws the error of the system
 */
export async function makeIgnoredFolder(folder: string): Promise<void> {
  if ((await makeFolder(folder)) !== undefined) await writeFile(join(folder, ".gitignore"), "*\n");
}
