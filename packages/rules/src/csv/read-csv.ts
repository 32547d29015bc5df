import { setImmediate } from "node:timers/promises";
import type { ColumnMappings, RecordField } from "@aegis/contract";
import { DomainError } from "../domain-error.ts";
import type { RecordTexts } from "../record-texts.ts";
import { type CellReader, createCellReader } from "./cells.ts";
import { CsvProblem } from "./csv-problem.ts";
import { readHeaderLine } from "./header-line.ts";
import { lineAt } from "./lines.ts";
import { createRecordBuilder, type FindLack } from "./record-builder.ts";
import { latin1, textBytes } from "./text-bytes.ts";

/** How many rows are stored at a time; fewer if they are long. */
const batchRows = 1000;
const batchBytes = 1024 * 1024;

/** Reads a file from the beginning, each time that it is called. */
export type ReadFile = () => AsyncIterable<Uint8Array>;

/** Stores a batch of records; the next batch is read when it resolves. */
export type SaveBatch = (records: readonly RecordTexts[]) => Promise<void>;

/** What a file contains. */
export type CsvContent = {
  /** The fields that its columns hold. */
  readonly structure: readonly RecordField[];
  readonly record_count: number;
};

/**
 * Reads the records of a CSV file: UTF-8, with or without a byte order mark, with a header line, and cells
 * separated by commas, semicolons, tabs or pipes. Texts are kept exactly, including spaces and leading zeros.
 * A file of any length takes little memory, and other requests get their turn between batches.
 *
 * @param read - called a second time if something is wrong, to count lines
 * @param mappings - the column of each field whose column has another name
 * @param save - gets 1,000 records at most, in the order of the file
 * @param findLack - says what the fields of the file are too few for; then no record is read
 * @throws DomainError 400 that says what to do, and names the line (the first, if the row spans several) and,
 * if possible, the column. Limits: 1,000 columns, 4 MiB a row.
 */
export async function readCsv(
  read: ReadFile,
  mappings: ColumnMappings,
  save: SaveBatch,
  findLack: FindLack = () => undefined,
): Promise<CsvContent> {
  try {
    return await readRecords(read, mappings, save, findLack);
  } catch (error) {
    throw error instanceof CsvProblem ? DomainError.refused(await sentence(error, read)) : error;
  }
}

async function readRecords(
  read: ReadFile,
  mappings: ColumnMappings,
  save: SaveBatch,
  findLack: FindLack,
): Promise<CsvContent> {
  const builder = createRecordBuilder(mappings, findLack);
  let reader: CellReader | undefined;
  let record_count = 0;
  let bytes = 0;
  const saveAll = async () => {
    const records = builder.takeOut();
    for (let from = 0; from < records.length; from += batchRows) {
      await save(records.slice(from, from + batchRows));
      // Saving may be synchronous; other requests get their turn here.
      await setImmediate();
    }
    record_count += records.length;
    bytes = 0;
  };
  for await (const piece of textBytes(read)) {
    reader ??= createCellReader(readHeaderLine(latin1(piece)), builder.take);
    await reader.feed(piece);
    bytes += piece.length;
    if (builder.waiting() >= batchRows || bytes >= batchBytes) await saveAll();
  }
  await reader?.end();
  await saveAll();
  return { structure: builder.structure(), record_count };
}

async function sentence({ message, location: { at, column } }: CsvProblem, read: ReadFile): Promise<string> {
  if (at === undefined) return message;
  const line = `Line ${await lineAt(read(), at)}`;
  return `${line}${column === undefined ? "" : `, column ${column}`}: ${message}`;
}
