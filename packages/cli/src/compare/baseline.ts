import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { RunEvaluation } from "@aegis/contract";
import { isObject } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import { scanRun } from "../run/read-run.ts";
import { evaluationsKey } from "../run/run-file.ts";
import { createRowKeys } from "./row-key.ts";

/** The scores of a row by metric; null for an evaluation that failed. */
export type RowScores = Readonly<Record<string, number | null>>;

/** What a run is compared with. */
export type Baseline = {
  /** As it is shown. */
  readonly name: string;
  /** The mean of each metric, by its shortname. */
  readonly means: Readonly<Record<string, number>>;
  readonly rows: ReadonlyMap<string, RowScores>;
};

/**
 * Reads what a run is compared with: a baseline that was blessed, however it has been formatted since, or
 * another run.
 *
 * @param name what messages call it
 * @throws CommandError if the file is neither
 */
export async function readBaseline(file: string, name: string): Promise<Baseline> {
  const blessed = (await isKeptInLines(file, name))
    ? undefined
    : blessedOf(await readFile(file, "utf8"), name);
  if (blessed !== undefined) return blessed;
  const [keys, rows] = [createRowKeys(), new Map<string, RowScores>()];
  const head = await scanRun(file, name, (evaluations) => addRow(rows, keys.of, evaluations));
  return { name, means: head.aggregate_results ?? {}, rows };
}

/** The text of a baseline: a line for each row, so that a change of a few rows is a small difference. */
export async function* baselineText(file: string, name: string): AsyncGenerator<string> {
  const { means, rows } = await readBaseline(file, name);
  yield `{"${versionKey}":${version},"means":${JSON.stringify(means)},"rows":{`;
  let separator = "\n";
  for (const [key, scores] of rows) {
    yield `${separator}${JSON.stringify(key)}:${JSON.stringify(scores)}`;
    separator = ",\n";
  }
  yield "\n}}\n";
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
  if ((await readFile(file, "utf8")).includes(`"${versionKey}"`)) return;
  throw new CommandError(`${name} is not a baseline, and stays as it is: name another file.`);
}

function addRow(
  rows: Map<string, RowScores>,
  keyOf: ReturnType<typeof createRowKeys>["of"],
  evaluations: readonly RunEvaluation[],
): void {
  const [first] = evaluations;
  if (first !== undefined) rows.set(keyOf(first.record), scoresOf(evaluations));
}

/** The scores of a row. */
export function scoresOf(evaluations: readonly RunEvaluation[]): RowScores {
  return Object.fromEntries(evaluations.map(({ metric, result }) => [metric, result]));
}

/** Whether a file is a run that was kept here, which may be too long to be read whole. */
async function isKeptInLines(file: string, name: string): Promise<boolean> {
  try {
    let start = "";
    for await (const text of createReadStream(file, { encoding: "utf8", end: longestHead })) {
      start += text;
      if (start.includes("\n")) break;
    }
    const [line = ""] = start.split(/\r?\n/, 1);
    return line.endsWith(evaluationsKey);
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`);
  }
}

/** Of the first line of a run, in bytes. */
const longestHead = 1 << 20;

const versionKey = "aegis_baseline";
const version = 1;

/** @returns undefined if a text is something else, such as a run that was saved from the API */
function blessedOf(text: string, name: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    // What reads runs says what is wrong.
    return undefined;
  }
  if (!isObject(value) || !Object.hasOwn(value, versionKey)) return undefined;
  const { [versionKey]: written, means, rows } = value;
  if (written !== version)
    throw new CommandError(`${name} is a baseline of another version of aegis. Bless a run again.`);
  if (!isMapOf(means, isNumber) || !isMapOf(rows, isRowScores))
    throw new CommandError(
      `${name} is a broken baseline: it needs means and rows of scores. Bless a run again.`,
    );
  return { name, means, rows: new Map(Object.entries(rows)) };
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
