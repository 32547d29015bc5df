import { stat } from "node:fs/promises";
import { outputPlace } from "./output-place.ts";

/**
 * The same text for two paths that lead to the same plain file, by whatever links, names or spellings. A name
 * that is still free counts without its case, as some file systems have it.
 *
 * @returns undefined for what is not a plain file, such as a device, and for what cannot be followed
 */
export async function fileIdentity(path: string): Promise<string | undefined> {
  try {
    const place = await outputPlace(path);
    if (place.is !== "file") return undefined;
    if (place.found === undefined) return `free:${place.path.toLowerCase()}`;
    const { dev, ino } = await stat(place.path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return undefined;
    throw error;
  }
}
