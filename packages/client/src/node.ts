/** What needs a file system, and so Node: uploading a file by its path, saving a download. */
import { openAsBlob } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { draftFile } from "@aegis/io/draft-file";
import { chunksOf } from "./bytes.ts";
import type { CsvDownload } from "./download/csv-download.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";

/**
 * Makes a `File` of a file on disk, for an upload that does not read it into memory. It is read while it is
 * sent; if it changes before that, the upload fails.
 *
 * @throws InvalidArgumentError if the path is not a file
 * @throws the system's error, with the path, if it cannot be read
 */
export async function fileFromPath(path: string): Promise<File> {
  const found = await stat(path);
  if (!found.isFile()) throw new InvalidArgumentError(`${path} is not a file.`);
  const type = "text/csv";
  return new File([await openAsBlob(path, { type })], basename(path), { type });
}

/**
 * Saves a download. The file appears whole or not at all, and replaces an existing one.
 *
 * @throws the system's error, with the path, if it cannot be written
 * @throws ConnectionError if the connection breaks during the download
 */
export async function saveTo({ stream }: Pick<CsvDownload<unknown>, "stream">, path: string): Promise<void> {
  try {
    await writeWhole(stream, path);
  } catch (error) {
    // A stream that was being read has been cancelled by its reader.
    if (!stream.locked) await stream.cancel(error);
    throw underGivenPath(error, path);
  }
}

async function writeWhole(stream: ReadableStream<Uint8Array>, path: string): Promise<void> {
  const draft = await draftFile(path);
  try {
    // Opened before anything is read: a pipeline would report that it cannot open it only with the next
    // chunk.
    const file = await open(draft.path, "w");
    await pipeline(chunksOf(stream), file.createWriteStream());
    await draft.keep();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

/** Names the path that the caller gave: the system names the hidden folder. */
function underGivenPath(error: unknown, path: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  const [reason] = error.message.split(", ");
  const { code } = error;
  return Object.assign(new Error(`${reason}, saveTo '${path}'`, { cause: error }), { code, path });
}
