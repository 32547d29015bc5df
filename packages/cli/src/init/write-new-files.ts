import { readFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { makeFolder } from "@aegis/io/make-folder";
import { openOutput } from "@aegis/io/output-file";
import { CommandError } from "@aegis/terminal";

/** A file to be written. */
export type NewFile = { readonly path: string; readonly text: string };

/**
 * Writes files, all or none: unless it is forced, it replaces nothing. A file that is there with the same
 * text does not count.
 *
 * @param folder from which errors name them
 * @throws CommandError that names the files that are there
 */
export async function writeNewFiles(
  files: readonly NewFile[],
  { folder, force }: { readonly folder: string; readonly force: boolean },
): Promise<void> {
  const there: string[] = [];
  for (const { path, text } of files)
    if (!force && (await isOther(path, text))) there.push(relative(folder, path));
  if (there.length > 0)
    throw new CommandError(
      `${there.join(" and ")} ${there.length === 1 ? "is" : "are"} there already, and nothing was written; --force replaces it.`,
    );
  for (const { path, text } of files) await writeOne(path, text);
}

async function isOther(path: string, text: string): Promise<boolean> {
  try {
    return (await readFile(path, "utf8")) !== text;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

async function writeOne(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  const file = await openOutput(path);
  try {
    await file.write(text);
    await file.keep();
  } finally {
    await file.discard();
  }
}
