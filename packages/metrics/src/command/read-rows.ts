import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { addAbortSignal, type Readable } from "node:stream";
import { CommandError } from "@aegis/terminal";
import { readCsv } from "./csv.ts";
import { readJsonLines } from "./jsonl.ts";
import { peek } from "./peek.ts";
import type { ColumnNames, FileRow, Needs } from "./row.ts";

/** The rows of a file as they are read, and how much of it has been read. */
export type Rows = {
  readonly rows: AsyncIterable<FileRow>;
  /** From 0 to 1; null if nobody knows how much is to come. */
  readonly share: () => number | null;
};

/** Where rows come from. */
export type RowSource = {
  readonly file: string;
  /** What errors call it. @default as `file` */
  readonly name?: string;
  readonly needs: Needs;
  /** Columns with another name than their field. @default none */
  readonly columns?: ColumnNames;
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
export async function openRows(source: RowSource): Promise<Rows> {
  const { file, needs, columns = new Map(), stdin, signal } = source;
  const name = file === "-" ? "standard input" : (source.name ?? file);
  refuseTaken(name, needs, columns);
  if (file === "-") {
    return {
      rows: readEither(decode(addAbortSignal(signal, stdin), name), { name, needs, columns }),
      share: () => null,
    };
  }
  const read = readerOf(name);
  const size = await sizeOf(file, name);
  let taken = 0;
  async function* bytes(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of createReadStream(file, { signal })) {
        taken += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw signal.aborted ? error : unreadable(name, error);
    }
  }
  return {
    rows: read(decode(bytes(), name), { name, needs, columns }),
    share: () => (size === 0 ? 1 : taken / size),
  };
}

type Reading = {
  readonly name: string;
  readonly needs: Needs;
  readonly columns: ColumnNames | undefined;
};

type Reader = (chunks: AsyncIterable<string>, reading: Reading) => AsyncIterable<FileRow>;

const jsonLines: Reader = (chunks, { name, columns }) => readJsonLines(chunks, name, columns);
const csv: Reader = (chunks, { name, needs, columns }) => readCsv(chunks, name, needs, columns);

function readerOf(name: string): Reader {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return jsonLines;
  if (/\.csv$/i.test(name)) return csv;
  throw new CommandError(`${name}: rows are read from a .jsonl or a .csv file, or from - (standard input).`);
}

async function* readEither(chunks: AsyncIterable<string>, reading: Reading): AsyncGenerator<FileRow> {
  const { start, all } = await peek(chunks, (text) => text.trim() !== "");
  yield* (start.trimStart().startsWith("{") ? jsonLines : csv)(all, reading);
}

/** A column that is read as one field cannot be another, too: every row would fail. */
function refuseTaken(name: string, needs: Needs, columns: ColumnNames): void {
  for (const [field, metric] of needs) {
    const [other] = [...columns].find(([, header]) => header === field) ?? [];
    if (other === undefined || columns.has(field)) continue;
    throw new CommandError(
      `${name}: the column ${field} is read as ${other}: say which column is ${field}, which ${metric} needs.`,
    );
  }
}

function unreadable(file: string, error: unknown): CommandError {
  return new CommandError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}.`);
}

async function sizeOf(file: string, name: string): Promise<number> {
  try {
    const found = await stat(file);
    if (!found.isDirectory()) return found.size;
  } catch (error) {
    throw unreadable(name, error);
  }
  throw new CommandError(`Cannot read ${name}: it is a folder.`);
}

async function* decode(bytes: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const forgiving = new TextDecoder("utf-8");
  let [ends, returns] = [0, 0];
  const line = () => 1 + Math.max(ends, returns);
  const countLines = (text: string) => {
    ends += timesIn(text, "\n");
    returns += timesIn(text, "\r");
  };
  for await (const chunk of bytes) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      const [good = ""] = forgiving.decode(chunk).split("\ufffd", 1);
      countLines(good);
      throw notUtf8(name, line());
    }
    yield text;
    countLines(text);
  }
  try {
    decoder.decode();
  } catch {
    throw notUtf8(name, line());
  }
}

function notUtf8(name: string, line: number): CommandError {
  return new CommandError(`${name}:${line}: not UTF-8; save the file as UTF-8.`);
}

function timesIn(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
