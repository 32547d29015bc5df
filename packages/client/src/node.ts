/** What needs a file system, and so Node: uploading a file by its path, saving a download. */
import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { openOutput } from "@aegis/io/output-file";
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
 * Saves a download. A plain file appears whole or not at all, and replaces an existing one, whose
 * permissions it keeps. A device, a FIFO, for whose reader it waits, and `/dev/stdout` are written through; a
 * link stays a link.
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
  // Opened before anything is read: a download that nothing can take is cancelled at once.
  const output = await openOutput(path);
  try {
    for await (const chunk of chunksOf(stream)) await output.write(chunk);
    await output.keep();
  } finally {
    await output.discard();
  }
}

/** Names the path that the caller gave: the system names the hidden folder. */
function underGivenPath(error: unknown, path: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  const [reason] = error.message.split(", ");
  const { code } = error;
  return Object.assign(new Error(`${reason}, saveTo '${path}'`, { cause: error }), { code, path });
}
