import { finished } from "node:stream/promises";
import { CsvError, Parser } from "csv-parse";
import { CsvProblem } from "./csv-problem.ts";
import type { HeaderLine } from "./header-line.ts";

/** A row may have so many bytes. Without a limit a quote that is not closed would hold the rest of the file in memory. */
const rowBytes = 4 * 1024 * 1024;

/** Takes a row: its cells, and the byte of the file at which it begins. What it throws ends the reading. */
export type TakeRow = (cells: readonly string[], at: number) => void;

/** A reader of CSV that is fed the bytes of a file piece by piece. */
export type CellReader = {
  /** The rows that end in the piece have been taken when this resolves. @throws CsvProblem, or what taking a row threw */
  feed(piece: Uint8Array): Promise<void>;
  /** There are no more pieces. @throws as `feed` */
  end(): Promise<void>;
};

/**
 * Reads cells as RFC 4180 has them, with the delimiter of the header line and lines that end in CRLF, LF or CR, even mixed. All rows
 * have as many cells as the first. An empty line is a row where that is one, else it is none.
 */
export function createCellReader({ delimiter, isSingle }: HeaderLine, take: TakeRow): CellReader {
  let fed = 0;
  let at = 0;
  let width: number | undefined;
  const parser = new Parser({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: !isSingle,
    // Rows go to `take` as they are found, and none to the other end of the stream.
    on_record: (cells: readonly string[]) => {
      width ??= cells.length;
      const begin = at;
      at = parser.info.bytes;
      take(cells, begin);
      return null;
    },
  });
  // Whoever feeds is told of it; a stream without a listener would end the process.
  parser.on("error", () => {});
  const told = (error: unknown) =>
    error instanceof CsvError ? problemOf(error, at, width, delimiter) : error;
  return {
    async feed(piece) {
      await new Promise<void>((resolve, reject) =>
        parser.write(piece, (error) => (error ? reject(told(error)) : resolve())),
      );
      fed += piece.length;
      if (fed - at > rowBytes)
        throw new CsvProblem("the row is longer than 4 MiB. Close its quotes, or shorten it.", { at });
    },
    async end() {
      parser.end();
      await finished(parser, { readable: false }).catch((error: unknown) => {
        throw told(error);
      });
    },
  };
}

/** In the words of this API: which row, counted as an editor counts lines, and what to do. */
function problemOf(
  { code, column, record, message }: CsvError,
  at: number,
  width: number | undefined,
  delimiter: string,
): CsvProblem {
  if (Array.isArray(record) && width !== undefined) return uneven(record.length, width, delimiter, at);
  const place = { at, ...(typeof column === "number" ? { column: column + 1 } : {}) };
  return new CsvProblem(wordings[code] ?? `${message}.`, place);
}

const wordings: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quoted cell is not closed.",
  CSV_INVALID_CLOSING_QUOTE: "there is text after a closing quote. Double the quotes inside a cell.",
  INVALID_OPENING_QUOTE:
    "there is a quote in a cell without quotes around it. Quote the cell, and double that quote.",
};

function uneven(cells: number, width: number, delimiter: string, at: number): CsvProblem {
  const remedy =
    cells > width
      ? `Quote a cell that contains ${named[delimiter] ?? "the delimiter"}.`
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
