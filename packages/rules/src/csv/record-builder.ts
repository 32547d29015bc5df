import type { ColumnMappings, RecordField } from "@aegis/contract";
import type { RecordTexts } from "../record-texts.ts";
import type { TakeRow } from "./cells.ts";
import { type Columns, columnsSentence, readColumns, recordOf } from "./columns.ts";
import { CsvProblem } from "./csv-problem.ts";

/** Takes the rows of a file, the header line first, and turns them into records. */
export type RecordBuilder = {
  readonly take: TakeRow;
  /** The records added since the last call. */
  takeOut(): readonly RecordTexts[];
  /** How many records `takeOut` would give. */
  waiting(): number;
  /** The fields that the columns hold. @throws CsvProblem if there was no row below the header line */
  structure(): readonly RecordField[];
};

/**
 * What these fields are too few for, such as `metric "bleu" needs golden_answer`; undefined if they suffice.
 */
export type FindLack = (structure: readonly RecordField[]) => string | undefined;

/**
 * @param mappings - the column of each field whose column has another name
 * @param findLack - asked once, when the header line has been read
 */
export function createRecordBuilder(mappings: ColumnMappings, findLack: FindLack): RecordBuilder {
  let columns: Columns | undefined;
  let records: RecordTexts[] = [];
  let isEmpty = true;
  return {
    take(cells, at) {
      if (columns === undefined) {
        columns = readColumns(cells, mappings, at);
        refuseLack(findLack(columns.structure), columns, at);
        return;
      }
      refuseUnnamedCells(cells, columns, at);
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

function refuseLack(lack: string | undefined, { names }: Columns, at: number): void {
  if (lack === undefined) return;
  throw new CsvProblem(
    `${lack}, which no column holds. ${columnsSentence(names)} Rename one, send column_mappings, or leave the metric out.`,
    { at },
  );
}

/** If the header line ends in delimiters, rows may too, but with nothing between them. */
function refuseUnnamedCells(cells: readonly string[], { width }: Columns, at: number): void {
  if (cells.length === width) return;
  const unnamed = cells.findIndex((cell, index) => index >= width && cell !== "");
  if (unnamed >= 0)
    throw new CsvProblem("the cell is in a column without a name. Name the column, or clear the cell.", {
      at,
      column: unnamed + 1,
    });
}
