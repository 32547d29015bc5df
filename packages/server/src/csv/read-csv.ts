import { setImmediate } from "node:timers/promises";
import type { ColumnMappings } from "@aegis/contract";
import { DomainError } from "../domain/domain-error.ts";
import type { RecordField, RecordTexts } from "../domain/entities.ts";
import { type CellReader, createCellReader } from "./cells.ts";
import { CsvProblem } from "./csv-problem.ts";
import { readHeaderLine } from "./header-line.ts";
import { lineAt } from "./lines.ts";
import { createSheet } from "./record-builder.ts";
import { latin1, textBytes } from "./text-bytes.ts";

/** So many rows are kept at a time, or fewer where they are long. */
const batchRows = 1000;
const batchBytes = 1024 * 1024;

/** Gives the content of a file from the beginning, each time that it is asked. */
type Read = () => AsyncIterable<Uint8Array>;

/** Keeps a batch of records; the next is read when it is done. */
type Keep = (records: readonly RecordTexts[]) => Promise<void>;

/** What a file turned out to have. */
type CsvContent = {
  /** The fields that its columns hold. */
  readonly structure: readonly RecordField[];
  readonly record_count: number;
};

/**
 * Reads the records of a CSV file: UTF-8, with or without a byte order mark, a header line, cells separated by commas, semicolons,
 * tabs or pipes. Texts are kept exactly, spaces and leading zeros too. A file of any length takes little memory, and others get their
 * turn between batches.
 *
 * @param read - asked a second time where something is wrong, to count lines
 * @param mappings - the column of each field whose column has another name
 * @param keep - takes 1,000 records at most, in the order of the file
 * @throws DomainError 400 that says what to do, and names the line, and the column where there is one to name. Of a row that spans lines it
 * is the first. Limits: 1,000 columns, 4 MiB a row.
 */
export async function readCsv(read: Read, mappings: ColumnMappings, keep: Keep): Promise<CsvContent> {
  try {
    return await readRecords(read, mappings, keep);
  } catch (error) {
    throw error instanceof CsvProblem ? DomainError.refused(await sentence(error, read)) : error;
  }
}

async function readRecords(read: Read, mappings: ColumnMappings, keep: Keep): Promise<CsvContent> {
  const sheet = createSheet(mappings);
  let reader: CellReader | undefined;
  let record_count = 0;
  let bytes = 0;
  const keepAll = async () => {
    const records = sheet.takeOut();
    for (let from = 0; from < records.length; from += batchRows) {
      await keep(records.slice(from, from + batchRows));
      // To keep may be synchronous at bottom: requests that wait come first.
      await setImmediate();
    }
    record_count += records.length;
    bytes = 0;
  };
  for await (const piece of textBytes(read)) {
    reader ??= createCellReader(readHeaderLine(latin1(piece)), sheet.take);
    await reader.feed(piece);
    bytes += piece.length;
    if (sheet.waiting() >= batchRows || bytes >= batchBytes) await keepAll();
  }
  await reader?.end();
  await keepAll();
  return { structure: sheet.structure(), record_count };
}

async function sentence({ message, place: { at, column } }: CsvProblem, read: Read): Promise<string> {
  if (at === undefined) return message;
  const line = `Line ${await lineAt(read(), at)}`;
  return `${line}${column === undefined ? "" : `, column ${column}`}: ${message}`;
}
