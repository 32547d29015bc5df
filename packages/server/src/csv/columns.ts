import type { ColumnMappings } from "@aegis/contract";
import { type RecordField, type RecordTexts, recordFields } from "../domain/entities.ts";
import { CsvProblem } from "./csv-problem.ts";

/** A header line may name so many columns. */
const columnLimit = 1000;

/** Which columns of a file hold which fields of a record. */
export type Columns = {
  /** The fields that there is a column for. */
  readonly structure: readonly RecordField[];
  /** The column of each, from 0; -1 where there is none. */
  readonly places: Readonly<Record<RecordField, number>>;
  /** How many columns have a name. Cells to the right of them must be empty. */
  readonly width: number;
};

/**
 * Reads the header line. Spaces around a name do not count. Delimiters at the end of the line, as some programs write them, add no
 * columns. A column holds the fields that the mappings say, and if they say none the field of its own name; one column may hold
 * several fields.
 *
 * @throws CsvProblem for a name that is empty or there twice, a mapping to a column that is not there, and when no field has a column
 */
export function readColumns(header: readonly string[], mappings: ColumnMappings): Columns {
  const names = header.map((name) => name.trim());
  const width = names.findLastIndex((name) => name !== "") + 1;
  if (width === 0)
    throw new CsvProblem("The first line is empty. Begin the file with the names of its columns.");
  if (width > columnLimit)
    throw new CsvProblem(`there are ${width} columns. Leave out some: ${columnLimit} is the limit.`, {
      at: 0,
    });
  for (const [index, name] of names.slice(0, width).entries()) refuseInvalidName(names, index, name);
  const place = (field: RecordField) => placeOf(field, names, mappings);
  const places = {
    prompt: place("prompt"),
    input: place("input"),
    context: place("context"),
    output: place("output"),
    golden_answer: place("golden_answer"),
  };
  const structure = recordFields.filter((field) => places[field] >= 0);
  if (structure.length === 0)
    throw new CsvProblem(
      "no column is named prompt, input, context, output or golden_answer. Rename one, or send column_mappings.",
      { at: 0 },
    );
  return { structure, places, width };
}

function refuseInvalidName(names: readonly string[], index: number, name: string): void {
  const place = { at: 0, column: index + 1 };
  if (name === "") throw new CsvProblem("the column has no name. Give it one, or take it out.", place);
  const first = names.indexOf(name);
  if (first < index)
    throw new CsvProblem(
      `the name ${JSON.stringify(name)} is that of column ${first + 1} already. Rename one of them.`,
      place,
    );
}

function placeOf(field: RecordField, names: readonly string[], mappings: ColumnMappings): number {
  const mapped = mappings[field]?.trim();
  if (mapped !== undefined) {
    const place = mapped === "" ? -1 : names.indexOf(mapped);
    if (place >= 0) return place;
    throw new CsvProblem(
      `column_mappings names the column ${JSON.stringify(mappings[field])}, which the file does not have.`,
    );
  }
  // A column that is said to hold another field is that other field, not its own as well.
  return Object.values(mappings).some((column) => column.trim() === field) ? -1 : names.indexOf(field);
}

/** The record of a row. An empty cell is null, and so is one of a field that has no column. */
export function recordOf(cells: readonly string[], { places }: Columns): RecordTexts {
  return {
    prompt: cells[places.prompt] || null,
    input: cells[places.input] || null,
    context: cells[places.context] || null,
    output: cells[places.output] || null,
    golden_answer: cells[places.golden_answer] || null,
  };
}
