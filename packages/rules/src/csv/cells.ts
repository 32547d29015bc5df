import { finished } from "node:stream/promises";
import { CsvError, Parser } from "csv-parse";
import { CsvProblem } from "./csv-problem.ts";
import type { HeaderLine } from "./header-line.ts";

/** The most bytes of a row. Without a limit an unclosed quote would keep the rest of the file in memory. */
const rowBytes = 4 * 1024 * 1024;

/**
 * Takes a row: its cells, and the byte offset at which it begins. An error that it throws ends the reading.
 */
export type TakeRow = (cells: readonly string[], at: number) => void;

/** A CSV reader that is fed the bytes of a file piece by piece. */
export type CellReader = {
  /**
   * Resolves when the rows that end in the piece have been taken.
   *
   * @throws CsvProblem, or what taking a row threw
   */
  feed(piece: Uint8Array): Promise<void>;
  /** Call it after the last piece. @throws like `feed` */
  end(): Promise<void>;
};

/**
 * Reads cells according to RFC 4180, with the delimiter of the header line and lines that end in CRLF, LF or
 * CR, even mixed. All rows have as many cells as the first. An empty line is a row only in a file of one
 * column.
 */
export function createCellReader({ delimiter, isSingle, skip }: HeaderLine, take: TakeRow): CellReader {
  let fed = 0;
  let at = skip;
  let width: number | undefined;
  const parser = new Parser({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: !isSingle,
    // Rows go to `take` as they are found, not to the readable end of the stream.
    on_record: (cells: readonly string[]) => {
      width ??= cells.length;
      const begin = at;
      at = skip + parser.info.bytes;
      take(cells, begin);
      return null;
    },
  });
  // `feed` reports errors; but a stream without a listener for them would end the process.
  parser.on("error", () => {});
  const explained = (error: unknown) =>
    error instanceof CsvError ? problemOf(error, at, width, delimiter) : error;
  return {
    async feed(piece) {
      const rest = piece.subarray(Math.max(0, skip - fed));
      await new Promise<void>((resolve, reject) =>
        parser.write(rest, (error) => (error ? reject(explained(error)) : resolve())),
      );
      fed += piece.length;
      if (fed - at > rowBytes)
        throw new CsvProblem("the row is longer than 4 MiB. Close its quotes, or shorten it.", { at });
    },
    async end() {
      parser.end();
      await finished(parser, { readable: false }).catch((error: unknown) => {
        throw explained(error);
      });
    },
  };
}

/** Puts a parser error into the words of this API. */
function problemOf(
  { code, column, record, message }: CsvError,
  at: number,
  width: number | undefined,
  delimiter: string,
): CsvProblem {
  if (Array.isArray(record) && width !== undefined)
    return wrongCellCount(record.length, width, delimiter, at);
  const place = { at, ...(typeof column === "number" ? { column: column + 1 } : {}) };
  return new CsvProblem(messages[code] ?? `${message}.`, place);
}

const messages: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quoted cell is not closed.",
  CSV_INVALID_CLOSING_QUOTE: "there is text after a closing quote. Double the quotes inside a cell.",
  INVALID_OPENING_QUOTE:
    "there is a quote in a cell without quotes around it. Quote the cell, and double that quote.",
};

function wrongCellCount(cells: number, width: number, delimiter: string, at: number): CsvProblem {
  const remedy =
    cells > width
      ? `Quote a cell that contains ${named[delimiter] ?? `"${delimiter}"`}.`
      : "Add the empty cells that are missing, or quote a cell that spans lines.";
  return new CsvProblem(`the row has ${count(cells)}, the header has ${width}. ${remedy}`, { at });
}

const named: Readonly<Record<string, string>> = {
  ",": "a comma",
  ";": "a semicolon",
  "\t": "a tab",
  "|": "a pipe",
};

function count(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}
