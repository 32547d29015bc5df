import type { Stats } from "node:fs";
import { lstat, readlink, realpath } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

/** What an output path leads to, once its links have been followed. */
export type OutputPlace =
  /** An open descriptor of this process, such as `/dev/stdout`. */
  | { readonly is: "descriptor"; readonly descriptor: number }
  /** A plain file, or a name that is still free. */
  | { readonly is: "file"; readonly path: string; readonly found: Stats | undefined }
  /** A device, a FIFO or anything else that can only be written into. */
  | { readonly is: "special"; readonly path: string; readonly found: Stats };

/**
 * Follows the links of a path by hand: the link of an open descriptor must not be followed, since a file
 * opened by its name once more would be written from its beginning.
 *
 * @throws the system's error if the path cannot be followed; ELOOP after 40 links, as the system has it
 */
export async function outputPlace(path: string): Promise<OutputPlace> {
  const descriptors = await realpath("/proc/self/fd").catch(() => "/dev/fd");
  let next = resolve(path);
  for (let links = 0; links < 40; links++) {
    const folder = await realpath(dirname(next));
    next = resolve(folder, basename(next));
    if (folder === descriptors && /^\d+$/.test(basename(next)))
      return { is: "descriptor", descriptor: Number(basename(next)) };
    const found = await lstat(next).catch(unlessMissing);
    if (!found?.isSymbolicLink())
      return found === undefined || found.isFile()
        ? { is: "file", path: next, found }
        : { is: "special", path: next, found };
    next = resolve(folder, await readlink(next));
  }
  throw Object.assign(new Error(`ELOOP: too many symbolic links encountered, open '${path}'`), {
    code: "ELOOP",
    syscall: "open",
    path,
  });
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
  throw error;
}
