import { CommandError } from "@aegis/terminal";
import type { Field, Sample } from "../sample.ts";

/** The fields that are needed, each with the metric that needs it. */
export type Needs = ReadonlyMap<Field, string>;

/** Columns, or keys, that have another name than the field that they hold: header by field. */
export type ColumnNames = ReadonlyMap<Field, string>;

/** A row, and where it begins in its file. */
export type FileRow = {
  readonly sample: Sample;
  /** From 1, the header line included. */
  readonly line: number;
};

/**
 * Reads a sample from the fields of a row; other columns are ignored.
 *
 * @param where names the row in the error
 * @throws CommandError for a field of the wrong type
 */
export function sampleOf(row: Readonly<Record<string, unknown>>, where: string): Sample {
  return {
    prompt: textOf(row, "prompt", where),
    input: textOf(row, "input", where),
    context: contextOf(row, where),
    output: outputOf(row, where),
    golden_answer: textOf(row, "golden_answer", where),
  };
}

function textOf(row: Readonly<Record<string, unknown>>, field: Field, where: string): string | null {
  const value = row[field] ?? null;
  if (value === null || typeof value === "string") return value;
  throw new CommandError(`${where}: ${field} must be a text or null; a number is written "4".`);
}

function contextOf(row: Readonly<Record<string, unknown>>, where: string): string | readonly string[] | null {
  const { context } = row;
  if (!Array.isArray(context)) {
    if (typeof context === "object" && context !== null) refuseContext(where);
    return textOf(row, "context", where);
  }
  return context.map((chunk) => (typeof chunk === "string" ? chunk : refuseContext(where)));
}

function refuseContext(where: string): never {
  throw new CommandError(`${where}: context must be a text, a list of texts or null.`);
}

function outputOf(row: Readonly<Record<string, unknown>>, where: string): Sample["output"] {
  const { output } = row;
  if (isObject(output)) return output;
  if (Array.isArray(output)) throw new CommandError(`${where}: output must be a text, an object or null.`);
  return textOf(row, "output", where);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
