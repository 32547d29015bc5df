import type { ColumnMappings } from "@aegis/contract";
import type { RecordField, RecordTexts } from "../domain/entities.ts";
import type { TakeRow } from "./cells.ts";
import { type Columns, readColumns, recordOf } from "./columns.ts";
import { CsvProblem } from "./csv-problem.ts";

/** Takes the rows of a file, the header line first, and gives them back as records. */
export type RecordBuilder = {
  readonly take: TakeRow;
  /** The records since the last call. */
  takeOut(): readonly RecordTexts[];
  /** How many those are. */
  waiting(): number;
  /** What the columns hold. @throws CsvProblem where there was no row below the header line */
  structure(): readonly RecordField[];
};

/** @param mappings - the column of each field whose column has another name */
export function createSheet(mappings: ColumnMappings): RecordBuilder {
  let columns: Columns | undefined;
  let records: RecordTexts[] = [];
  let isEmpty = true;
  return {
    take(cells, at) {
      if (columns === undefined) {
        columns = readColumns(cells, mappings);
        return;
      }
      refuseCellsBeside(cells, columns, at);
      records.push(recordOf(cells, columns));
      isEmpty = false;
    },
    takeOut() {
      const taken = records;
      records = [];
      return taken;
    },
    waiting: () => records.length,
    structure() {
      if (columns === undefined) throw new CsvProblem("The file has no rows.");
      if (isEmpty) throw new CsvProblem("The file has no rows below its header line.");
      return columns.structure;
    },
  };
}

/** Where the header line ends in delimiters, rows may too, and have nothing between them. */
function refuseCellsBeside(cells: readonly string[], { width }: Columns, at: number): void {
  if (cells.length === width) return;
  const beside = cells.findIndex((cell, index) => index >= width && cell !== "");
  if (beside >= 0)
    throw new CsvProblem("the cell is in a column without a name. Name the column, or empty the cell.", {
      at,
      column: beside + 1,
    });
}
