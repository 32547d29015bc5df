import { type CsvRecords, csvRecords as recordsOf } from "@aegis/io/csv-records";
import { CsvError } from "../errors/client-errors.ts";

/** Reads the CSV of a download. @throws CsvError that names the row, if it is not CSV */
export function csvRecords(): CsvRecords {
  return recordsOf((record, problem) => new CsvError(`${rowName(record)}: ${problem}.`));
}

/** The record with this number, from 0, for messages. */
export function rowName(number: number): string {
  return number === 0 ? "The header" : `Row ${number}`;
}
