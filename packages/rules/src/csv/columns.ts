import type { ColumnMappings } from "@aegis/contract";
import { type RecordField, recordFields } from "@aegis/contract";
import { defusedColumn, restored } from "@aegis/io/defused";
import { nearest } from "@aegis/io/nearest";
import type { RecordTexts } from "../record-texts.ts";
import { CsvProblem } from "./csv-problem.ts";

/** The most columns that a header line may name. */
const columnLimit = 1000;

/** Which columns of a file hold which fields of a record. */
export type Columns = {
  /** The fields that have a column. */
  readonly structure: readonly RecordField[];
  /** The column of each field, from 0; -1 if there is none. */
  readonly indexes: Readonly<Record<RecordField, number>>;
  /** The names of the columns, from the left. */
  readonly names: readonly string[];
  /** The column that names the cells of its line that a download has defused; -1 if there is none. */
  readonly defused: number;
  /** The number of columns that have a name. Cells to the right of them must be empty. */
  readonly width: number;
};

/**
 * Reads the header line. Spaces around names are ignored, and so are delimiters at the end of the line, which
 * some programs write. A column holds the fields that the mappings give it, or else the field of its own
 * name. One column may hold several fields.
 *
 * @param at - where the line begins
 * @throws CsvProblem for a name that is empty or duplicate, a mapping to a column that does not exist, and if
 * no field has a column
 */
export function readColumns(header: readonly string[], mappings: ColumnMappings, at: number): Columns {
  const trimmed = header.map((name) => name.trim());
  const width = trimmed.findLastIndex((name) => name !== "") + 1;
  const names = trimmed.slice(0, width);
  if (width === 0)
    throw new CsvProblem("The first line is empty. Begin the file with the names of its columns.");
  if (width > columnLimit)
    throw new CsvProblem(`there are ${width} columns; the limit is ${columnLimit}. Leave some out.`, {
      at,
    });
  for (const [index, name] of names.entries()) refuseInvalidColumnName(names, index, name, at);
  const index = (field: RecordField) => indexOf(field, names, mappings);
  const indexes = {
    prompt: index("prompt"),
    input: index("input"),
    context: index("context"),
    output: index("output"),
    golden_answer: index("golden_answer"),
  };
  const structure = recordFields.filter((field) => indexes[field] >= 0);
  if (structure.length === 0)
    throw new CsvProblem(
      `no column is named prompt, input, context, output or golden_answer. ${columnsSentence(names)} Rename one, or send column_mappings${likelyMappings(names)}.`,
      { at },
    );
  return { structure, names, defused: names.indexOf(defusedColumn), indexes, width };
}

/** Says which columns a file has. */
export function columnsSentence(names: readonly string[]): string {
  const shown = names.slice(0, columnsShown).map(quoted);
  const rest = names.length - shown.length;
  const all = new Intl.ListFormat("en").format(rest > 0 ? [...shown, `${rest} more`] : shown);
  return names.length === 1 ? `The only column is ${all}.` : `The columns are ${all}.`;
}

const columnsShown = 20;

function quoted(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}

/** The mappings that the names suggest: `, such as {"output":"Output"}`. Nothing if none is near a field. */
function likelyMappings(names: readonly string[]): string {
  const likely = recordFields.flatMap((field) => {
    const name = nearest(field, names);
    return name === undefined ? [] : [[field, name] as const];
  });
  return likely.length === 0 ? "" : `, such as ${JSON.stringify(Object.fromEntries(likely))}`;
}

function refuseInvalidColumnName(names: readonly string[], index: number, name: string, at: number): void {
  const location = { at, column: index + 1 };
  if (name === "") throw new CsvProblem("the column has no name. Give it a name, or remove it.", location);
  const first = names.indexOf(name);
  if (first < index)
    throw new CsvProblem(
      `column ${first + 1} already has the name ${JSON.stringify(name)}. Rename one of them.`,
      location,
    );
}

function indexOf(field: RecordField, names: readonly string[], mappings: ColumnMappings): number {
  const mapped = mappings[field]?.trim();
  if (mapped !== undefined) {
    const index = mapped === "" ? -1 : names.indexOf(mapped);
    if (index >= 0) return index;
    const meant = nearest(mapped, names);
    throw new CsvProblem(
      `column_mappings names the column ${JSON.stringify(mappings[field])}, which the file does not have. ${columnsSentence(names)}${meant === undefined ? "" : ` Did you mean ${quoted(meant)}?`}`,
    );
  }
  // A column that is mapped to another field does not hold the field of its own name as well.
  return Object.values(mappings).some((column) => column.trim() === field) ? -1 : names.indexOf(field);
}

/** The record of a row: an empty cell is the empty text. Fields without a column are null. */
export function recordOf(row: readonly string[], columns: Columns): RecordTexts {
  const { indexes } = columns;
  const cells = restoredCells(row, columns);
  return {
    prompt: cells[indexes.prompt] ?? null,
    input: cells[indexes.input] ?? null,
    context: cells[indexes.context] ?? null,
    output: cells[indexes.output] ?? null,
    golden_answer: cells[indexes.golden_answer] ?? null,
  };
}

/** The row as it was before a download defused it. */
function restoredCells(cells: readonly string[], { names, defused }: Columns): readonly string[] {
  const marked = defused < 0 ? "" : (cells[defused] ?? "");
  return marked === "" ? cells : cells.map((cell, at) => restored(cell, names[at] ?? "", marked));
}
