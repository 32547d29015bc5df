import { CommandError } from "@aegis/terminal";
import type { CsvError } from "csv-parse";

/**
 * What is wrong with a row, in place of the parser's words: its lines are counted otherwise.
 *
 * @param where file and line, from which the row begins
 */
export function csvProblem({ code, message, ...facts }: CsvError, where: string): CommandError {
  switch (code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS": {
      const { record, columns } = facts;
      const counts = `the row has ${cells(lengthOf(record))}, the header ${lengthOf(columns)}`;
      return new CommandError(`${where}: ${counts}; a text with the separator in it stands in quotes.`);
    }
    case "CSV_QUOTE_NOT_CLOSED":
      return new CommandError(`${where}: a text that begins with a quote does not end with one.`);
    default:
      return new CommandError(`${where}: ${message.replaceAll(/ (?:at|on) line \d+/g, "")}.`);
  }
}

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
