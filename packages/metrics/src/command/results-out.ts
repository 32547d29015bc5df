import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { type DraftFile, draftFile } from "@aegis/io/draft-file";
import { CommandError } from "@aegis/terminal";

/** A destination for results. */
export type ResultsOut = {
  /**
   * Writes; waits while what was written before is on its way.
   *
   * @throws CommandError when it cannot be written
   */
  write(text: string): Promise<void>;
  /** Call it when all is written; only then does the file appear. @throws CommandError */
  keep(): Promise<void>;
  /** Leaves nothing behind; does nothing after `keep`. */
  discard(): Promise<void>;
};

/**
 * Opens a file for results, or standard output for `-`. The file appears, or replaces another, atomically and
 * only when it is complete.
 *
 * @throws CommandError if the destination is not writable
 */
export async function openResults(file: string, stdout: Writable): Promise<ResultsOut> {
  if (file === "-") {
    const write = (text: string) => writeTo(stdout, text);
    return { write, keep: async () => {}, discard: async () => {} };
  }
  const draft = await withWriteErrors(file, () => draftOf(file));
  const stream = createWriteStream(draft.path, { flush: true });
  // Reported by the write that fails, or by the next one.
  stream.on("error", () => {});
  return {
    write: (text) => withWriteErrors(file, () => writeTo(stream, text)),
    async keep() {
      await withWriteErrors(file, async () => {
        stream.end();
        await finished(stream);
        await draft.keep();
      });
    },
    async discard() {
      stream.destroy();
      await draft.discard();
    },
  };
}

async function draftOf(file: string): Promise<DraftFile> {
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory()) throw new Error("it is a folder");
  return draftFile(file);
}

async function writeTo(stream: Writable, text: string): Promise<void> {
  if (stream.errored) throw stream.errored;
  if (!stream.write(text)) await once(stream, "drain");
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
