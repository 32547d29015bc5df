import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { RunEvaluation } from "@aegis/contract";
import { isObject } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import { linesOf } from "../run/lines-of.ts";
import { scanRun } from "../run/read-run.ts";
import { evaluationsKey } from "../run/run-file.ts";
import { type BaselineRows, createBaselineRows } from "./baseline-rows.ts";
import type { RowScores } from "./score-columns.ts";

/** What a run is compared with. */
export type Baseline = {
  /** As it is shown. */
  readonly name: string;
  /** The mean of each metric, by its shortname. */
  readonly means: Readonly<Record<string, number>>;
  readonly rows: BaselineRows;
};

/**
 * Reads what a run is compared with: a baseline that was blessed, however it has been formatted since, or
 * another run. One that is as `baselineText` wrote it, or a run that was kept here, may have any number of
 * rows; others are parsed whole.
 *
 * @param name what messages call it
 * @throws CommandError if the file is neither
 */
export async function readBaseline(file: string, name: string): Promise<Baseline> {
  const start = await firstLine(file, name);
  if (!start.endsWith(evaluationsKey)) {
    const inLines = start.endsWith(rowsKey) ? await blessedInLines(file, name) : undefined;
    const blessed = inLines ?? blessedOf(await readFile(file, "utf8"), name);
    if (blessed !== undefined) return blessed;
  }
  const rows = createBaselineRows();
  const head = await scanRun(file, name, (evaluations) => {
    const [first] = evaluations;
    if (first !== undefined) rows.add(first.record, scoresOf(evaluations));
  });
  return { name, means: head.aggregate_results ?? {}, rows };
}

/** The text of a baseline: a line for each row, so that a change of a few rows is a small difference. */
export async function* baselineText(file: string, name: string): AsyncGenerator<string> {
  const { means, rows } = await readBaseline(file, name);
  yield `{"${versionKey}":${version},"means":${JSON.stringify(means)},${rowsKey}`;
  let separator = "\n";
  for (const [key, scores] of rows.entries()) {
    yield `${separator}${JSON.stringify(key)}:${JSON.stringify(scores)}`;
    separator = ",\n";
  }
  yield `\n${lastLine}\n`;
}

/**
 * Refuses to write a baseline in place of something else, such as the dataset.
 *
 * @param name what messages call it
 * @throws CommandError unless the file is a baseline, empty or not there
 */
export async function refuseReplacing(file: string, name: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (!there?.isFile() || there.size === 0) return;
  // A broken one may be replaced, and so may one of another version.
  if (await hasText(file, `"${versionKey}"`)) return;
  throw new CommandError(`${name} is not a baseline, and stays as it is: name another file.`);
}

async function hasText(file: string, text: string): Promise<boolean> {
  let seen = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    seen = seen.slice(-text.length) + chunk;
    if (seen.includes(text)) return true;
  }
  return false;
}

/** The scores of a row. */
export function scoresOf(evaluations: readonly RunEvaluation[]): RowScores {
  return Object.fromEntries(evaluations.map(({ metric, result }) => [metric, result]));
}

/** By its end a file is known that is written in lines, and may be too long to be read whole. */
async function firstLine(file: string, name: string): Promise<string> {
  try {
    let start = "";
    for await (const text of createReadStream(file, { encoding: "utf8", end: longestHead })) {
      start += text;
      if (start.includes("\n")) break;
    }
    return start.split(/\r?\n/, 1)[0] ?? "";
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`);
  }
}

/** Of the first line of a run or a baseline, in bytes. */
const longestHead = 1 << 20;

const versionKey = "aegis_baseline";
const version = 1;

/** With what the first line of a baseline ends, and its last line. */
const rowsKey = '"rows":{';
const lastLine = "}}";

/**
 * Reads a baseline a line at a time.
 *
 * @returns undefined if it is not as `baselineText` writes it: then it has to be read whole, which also tells
 * what is wrong with it
 */
async function blessedInLines(file: string, name: string): Promise<Baseline | undefined> {
  const rows = createBaselineRows();
  let means: Baseline["means"] | undefined;
  let isComplete = false;
  for await (const { text } of linesOf(file)) {
    const line = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (means === undefined) {
      const head = objectIn(`${line}${lastLine}`);
      if (head?.[versionKey] !== version || !isMapOf(head.means, isNumber)) return undefined;
      means = head.means;
    } else if (isComplete) {
      if (line !== "") return undefined;
    } else if (line === lastLine) isComplete = true;
    else {
      const [row, ...others] = Object.entries(
        objectIn(`{${line.endsWith(",") ? line.slice(0, -1) : line}}`) ?? {},
      );
      if (row === undefined || others.length > 0 || !isRowScores(row[1])) return undefined;
      rows.set(row[0], row[1]);
    }
  }
  return means !== undefined && isComplete ? { name, means, rows } : undefined;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @returns undefined if a text is something else, such as a run that was saved from the API */
function blessedOf(text: string, name: string): Baseline | undefined {
  // If it cannot be parsed, what reads runs says what is wrong.
  const value = objectIn(text.replace(/^\ufeff/, ""));
  if (value === undefined || !Object.hasOwn(value, versionKey)) return undefined;
  const { [versionKey]: written, means, rows } = value;
  if (written !== version)
    throw new CommandError(`${name} is a baseline of another version of aegis. Bless a run again.`);
  if (!isMapOf(means, isNumber) || !isMapOf(rows, isRowScores))
    throw new CommandError(
      `${name} is a broken baseline: it needs means and rows of scores. Bless a run again.`,
    );
  const read = createBaselineRows();
  for (const [key, scores] of Object.entries(rows)) read.set(key, scores);
  return { name, means, rows: read };
}

function isMapOf<Value>(
  value: unknown,
  isValue: (each: unknown) => each is Value,
): value is Readonly<Record<string, Value>> {
  return isObject(value) && Object.values(value).every(isValue);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isRowScores(value: unknown): value is RowScores {
  return isMapOf(value, (score): score is number | null => score === null || isNumber(score));
}
