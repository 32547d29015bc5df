import { relative } from "node:path";
import { getSystemErrorMessage } from "node:util";

/** The disk refused. The message is one line that says what and where, fit to be printed as it is. */
export class DiskFault extends Error {
  override readonly name = "DiskFault";
}

/**
 * The result of work on a file.
 *
 * @throws DiskFault that names `file`, where the system names another one, or none: a folder, or half a file.
 */
export async function onDisk<T>(
  verb: "read" | "write" | "remove",
  file: string,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof Error && "errno" in cause && typeof cause.errno === "number")) throw cause;
    if (verb === "read" && "code" in cause && cause.code === "ENOENT")
      throw new DiskFault(`${shown(file)} is missing.`, { cause });
    const why = getSystemErrorMessage(cause.errno);
    throw new DiskFault(`Cannot ${verb} ${shown(file)}: ${why}.`, { cause });
  }
}

/** A file as the reader can open it from the current folder; whole if it lies elsewhere. */
export function shown(file: string): string {
  const inside = relative("", file);
  return inside.startsWith("..") ? file : inside;
}
