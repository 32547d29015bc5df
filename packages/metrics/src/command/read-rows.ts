import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { addAbortSignal, type Readable } from "node:stream";
import { CommandError } from "@aegis/terminal";
import type { Sample } from "../sample.ts";
import { readCsv } from "./csv.ts";
import { readJsonLines } from "./jsonl.ts";
import { peek } from "./peek.ts";
import type { Needs } from "./row.ts";

/** The rows of a file as they are read, and how much of it has been read. */
export type Rows = {
  readonly samples: AsyncIterable<Sample>;
  /** From 0 to 1; null if nobody knows how much is to come. */
  readonly share: () => number | null;
};

/** Where rows come from. */
export type RowSource = {
  readonly file: string;
  readonly needs: Needs;
  readonly stdin: Readable;
  /** Stops reading. */
  readonly signal: AbortSignal;
};

/**
 * Opens a file of rows: `.jsonl` or `.ndjson`, `.csv`, or `-` for standard input, which holds CSV unless it
 * begins with `{`. UTF-8, with or without a byte order mark.
 *
 * @throws CommandError, also while rows are being read
 */
export async function openRows({ file, needs, stdin, signal }: RowSource): Promise<Rows> {
  if (file === "-") {
    const name = "standard input";
    return {
      samples: readEither(decode(addAbortSignal(signal, stdin), name), name, needs),
      share: () => null,
    };
  }
  const read = readerOf(file);
  const size = await sizeOf(file);
  let taken = 0;
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(file, { signal })) {
      taken += chunk.length;
      yield chunk;
    }
  }
  return { samples: read(decode(bytes(), file), file, needs), share: () => (size === 0 ? 1 : taken / size) };
}

type Reader = (chunks: AsyncIterable<string>, name: string, needs: Needs) => AsyncIterable<Sample>;

function readerOf(file: string): Reader {
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return readJsonLines;
  if (/\.csv$/i.test(file)) return readCsv;
  throw new CommandError(`${file}: rows are read from a .jsonl or a .csv file, or from - (standard input).`);
}

async function* readEither(
  chunks: AsyncIterable<string>,
  name: string,
  needs: Needs,
): AsyncGenerator<Sample> {
  const { start, all } = await peek(chunks, (text) => text.trim() !== "");
  yield* (start.trimStart().startsWith("{") ? readJsonLines : readCsv)(all, name, needs);
}

async function sizeOf(file: string): Promise<number> {
  try {
    const { size } = await stat(file);
    return size;
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function* decode(bytes: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const forgiving = new TextDecoder("utf-8");
  let lines = 1;
  for await (const chunk of bytes) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      const [good = ""] = forgiving.decode(chunk).split("\ufffd", 1);
      throw notUtf8(name, lines + breaksIn(good));
    }
    yield text;
    lines += breaksIn(text);
  }
  try {
    decoder.decode();
  } catch {
    throw notUtf8(name, lines);
  }
}

function notUtf8(name: string, line: number): CommandError {
  return new CommandError(`${name}:${line}: not UTF-8; save the file as UTF-8.`);
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
