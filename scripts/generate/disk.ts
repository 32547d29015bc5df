import { relative } from "node:path";
import { getSystemErrorMessage } from "node:util";

/** A file cannot be read or written. The message is one line that says what and where. */
export class DiskError extends Error {
  override readonly name = "DiskError";
}

/**
 * The result of work on a file.
 *
 * @throws DiskError that names `file`; the system may name another one, or none
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
      throw new DiskError(`${shown(file)} is missing.`, { cause });
    const why = getSystemErrorMessage(cause.errno);
    throw new DiskError(`Cannot ${verb} ${shown(file)}: ${why}.`, { cause });
  }
}

/** A file relative to the current folder; absolute if it is elsewhere. */
export function shown(file: string): string {
  const inside = relative("", file);
  return inside.startsWith("..") ? file : inside;
}
