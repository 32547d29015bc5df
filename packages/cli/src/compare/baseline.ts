import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { RunEvaluation } from "@aegis/contract";
import { CommandError } from "@aegis/terminal";
import { scanRun } from "../run/read-run.ts";
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

/** With what a baseline's file begins. */
const mark = '{"aegis_baseline":1,';

/**
 * Reads what a run is compared with: a baseline that was blessed, or another run.
 *
 * @param name what messages call it
 * @throws CommandError if the file is neither
 */
export async function readBaseline(file: string, name: string): Promise<Baseline> {
  if ((await beginningOf(file, name)) === mark) return readBlessed(file, name);
  const [keys, rows] = [createRowKeys(), new Map<string, RowScores>()];
  const head = await scanRun(file, name, (evaluations) => addRow(rows, keys.of, evaluations));
  return { name, means: head.aggregate_results ?? {}, rows };
}

/** The text of a baseline: a line for each row, so that a change of a few rows is a small difference. */
export async function* baselineText(file: string, name: string): AsyncGenerator<string> {
  const { means, rows } = await readBaseline(file, name);
  yield `${mark}"means":${JSON.stringify(means)},"rows":{`;
  let separator = "\n";
  for (const [key, scores] of rows) {
    yield `${separator}${JSON.stringify(key)}:${JSON.stringify(scores)}`;
    separator = ",\n";
  }
  yield "\n}}\n";
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

async function beginningOf(file: string, name: string): Promise<string> {
  try {
    for await (const text of createReadStream(file, { encoding: "utf8", end: mark.length - 1 })) return text;
    return "";
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`);
  }
}

async function readBlessed(file: string, name: string): Promise<Baseline> {
  try {
    const { means, rows } = JSON.parse(await readFile(file, "utf8"));
    return { name, means, rows: new Map(Object.entries(rows)) };
  } catch (error) {
    throw new CommandError(`${name} is not a baseline: ${error instanceof Error ? error.message : error}.`);
  }
}
