import { once } from "node:events";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { type OutputFile, openOutput } from "@aegis/io/output-file";
import { CommandError } from "@aegis/terminal";

/**
 * Opens a file for results, or standard output for `-`. A plain file appears, or replaces another, atomically
 * and only when it is complete; a device, a FIFO, a link and `/dev/stdout` are written through. What fails is
 * a `CommandError`.
 *
 * @param signal ends the wait for the reader of a FIFO
 * @param name what errors call the file
 * @throws CommandError if the destination is not writable
 */
export async function openResults(
  file: string,
  stdout: Writable,
  signal: AbortSignal,
  name = file,
): Promise<OutputFile> {
  if (file === "-") {
    const write = (data: string | Uint8Array) => writeTo(stdout, data);
    return { write, keep: async () => {}, discard: async () => {} };
  }
  const output = await withWriteErrors(name, () => openUnlessFolder(file, name, signal));
  return {
    write: (data) => withWriteErrors(name, () => output.write(data)),
    keep: () => withWriteErrors(name, () => output.keep()),
    discard: () => output.discard(),
  };
}

async function openUnlessFolder(file: string, name: string, signal: AbortSignal): Promise<OutputFile> {
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory()) throw new Error("it is a folder");
  const parent = dirname(file);
  if (!existsSync(parent)) throw new Error(`make the folder ${dirname(name)} first`);
  return openOutput(file, { signal });
}

async function writeTo(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(data)) await once(stream, "drain");
}

async function withWriteErrors<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new CommandError(
      `Cannot write to ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  }
}
