import { type RecordField, recordFields } from "@aegis/contract";
import { nearest } from "@aegis/io/nearest";
import { type ColumnNames, readMetric, readThreshold } from "@aegis/metrics/command";
import type { Nano } from "@aegis/rules";
import { CommandError } from "@aegis/terminal";

/** Adds `FIELD=HEADER` to those read before. @throws CommandError */
export function readColumn(text: string, before: ColumnNames = new Map()): ColumnNames {
  const sign = text.indexOf("=");
  if (sign < 0) throw new CommandError("Columns are given as FIELD=HEADER, such as golden_answer=expected.");
  const field = readField(text.slice(0, sign));
  const header = text.slice(sign + 1);
  if (header === "") throw new CommandError(`The header for ${field} is empty.`);
  if (before.has(field)) throw new CommandError(`${field} is given two columns.`);
  for (const [other, taken] of before)
    if (taken === header)
      throw new CommandError(`The column ${header} cannot be both ${other} and ${field}.`);
  return new Map([...before, [field, header]]);
}

/** @throws CommandError that names the nearest field */
export function readField(name: string): RecordField {
  const field = recordFields.find((each) => each === name);
  if (field !== undefined) return field;
  const near = nearest(name, recordFields);
  const remedy = near === undefined ? `The fields are ${recordFields.join(", ")}.` : `Did you mean ${near}?`;
  throw new CommandError(`There is no field ${JSON.stringify(name)}. ${remedy}`);
}

/** The scores below which a run fails: its result, and the means of its metrics. */
export type LowestScores = { readonly result?: number; readonly means: ReadonlyMap<string, number> };

/** Adds `N` or `METRIC=N` to those read before. @throws CommandError */
export function readFailUnder(text: string, before: LowestScores = { means: new Map() }): LowestScores {
  const sign = text.indexOf("=");
  if (sign < 0) {
    if (before.result !== undefined) throw new CommandError("The result of the run is given twice.");
    return { ...before, result: readThreshold(text) };
  }
  const { shortname } = readMetric(text.slice(0, sign));
  if (before.means.has(shortname)) throw new CommandError(`${shortname} is given twice.`);
  return { ...before, means: new Map([...before.means, [shortname, readThreshold(text.slice(sign + 1))]]) };
}

/** Reads dollars as nano-dollars. @throws CommandError */
export function readDollars(text: string): Nano {
  const value = text.trim() === "" ? Number.NaN : Number(text.replace(/^\$/, ""));
  if (value >= 0 && value <= 1_000_000) return Math.round(value * 1_000_000_000);
  throw new CommandError("Give an amount of dollars, such as 0.50.");
}

/** Reads a number of points. @throws CommandError */
export function readPoints(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= 0 && value <= 100) return value;
  throw new CommandError("Give a number of points from 0 to 100, such as 2.5.");
}

/** Reads a percentage. @throws CommandError */
export function readPercentage(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= 0 && value <= 100) return value;
  throw new CommandError("A pass rate is a percentage from 0 to 100, such as 95.");
}
