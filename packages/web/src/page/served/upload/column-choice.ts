import { type ColumnMappings, type RecordField, recordFields } from "@aegis/contract";

/** The column of each field; the empty text for none. */
export type ColumnChoice = Readonly<Record<RecordField, string>>;

/** The columns that are named as fields are, letter case and separators aside. */
export function matchedColumns(names: readonly string[]): ColumnChoice {
  const of = (field: RecordField) =>
    names.find((name) => name === field) ?? names.find((name) => plain(name) === plain(field)) ?? "";
  return {
    prompt: of("prompt"),
    input: of("input"),
    context: of("context"),
    output: of("output"),
    golden_answer: of("golden_answer"),
  };
}

/** The fields that have a column. */
export function structureOf(choice: ColumnChoice): readonly RecordField[] {
  return recordFields.filter((field) => choice[field] !== "");
}

/**
 * Whether a field may do without a column. The server takes the column with its name, unless that holds
 * another field.
 */
export function mayBeEmpty(field: RecordField, names: readonly string[], choice: ColumnChoice): boolean {
  return !names.includes(field) || recordFields.some((other) => other !== field && choice[other] === field);
}

/** The mappings that an upload sends; null if every column is named as its field. */
export function mappingsOf(choice: ColumnChoice): ColumnMappings | null {
  const structure = structureOf(choice);
  if (structure.every((field) => choice[field] === field)) return null;
  return Object.fromEntries(structure.map((field) => [field, choice[field]]));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
