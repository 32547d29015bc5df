import { evaluateRows } from "../evaluate-rows.ts";
import type { Args, Metric } from "../metric.ts";
import type { Result } from "../result.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { progressOn } from "./progress.ts";
import { openRows } from "./read-rows.ts";
import { openResults, type ResultsOut } from "./results-out.ts";
import { type MetricChoice, refuseArguments } from "./selection.ts";
import { count, newTally, shown, summaryTable } from "./summary.ts";

/** What `score-file` is asked to do. */
export type ScoreFileOptions = {
  readonly file: string;
  readonly selected: readonly MetricChoice[];
  readonly args: ReadonlyMap<Metric, Args>;
  /** A file, or `-` for standard output. */
  readonly out: string;
  readonly workers: number;
};

/** Scores the rows of a file, one line of JSON a row in their order, and prints a summary. @throws CommandError; then no file is left behind */
export async function scoreFile(asked: ScoreFileOptions, surroundings: CommandContext): Promise<void> {
  for (const metric of asked.args.keys())
    if (!asked.selected.some((each) => each.metric === metric))
      throw new CommandError(`Arguments are given for ${metric.shortname}, which no --metric asks for.`);
  for (const { metric } of asked.selected) refuseArguments(metric, asked.args.get(metric) ?? {});
  const out = await openResults(asked.out, surroundings.stdout);
  try {
    const summary = await scoreRows(asked, out, surroundings);
    await out.keep();
    surroundings.stderr.write(summary);
  } finally {
    await out.discard();
  }
}

/** @returns the summary */
async function scoreRows(
  { file, selected, args, workers }: ScoreFileOptions,
  out: ResultsOut,
  surroundings: CommandContext,
): Promise<string> {
  const { judge, signal, stdin } = surroundings;
  const needs = new Map(
    selected.flatMap(({ name, metric }) => metric.needs.map((field) => [field, name] as const)),
  );
  const { samples, share } = await openRows({ file, needs, stdin, signal });
  const tasks = selected.map(({ metric }) => ({ metric, args: args.get(metric) ?? {} }));
  const tallies = selected.map(newTally);
  const progress = progressOn(surroundings);
  let row = 0;
  let lines = "";
  try {
    for await (const results of evaluateRows(samples, tasks, { judge, signal, workers })) {
      for (const [at, tally] of tallies.entries()) {
        const [result, one] = [results[at], selected[at]];
        if (result && one) count(tally, result, one.threshold);
      }
      lines += lineOf(row, results, selected);
      row += 1;
      if (lines.length < linesAtOnce) continue;
      await out.write(lines);
      lines = "";
      progress.tell(row, share());
    }
    await out.write(lines);
  } finally {
    progress.clear();
  }
  return `${summaryTable(selected, tallies)}${row} rows\n`;
}

const linesAtOnce = 1 << 16;

function lineOf(row: number, results: readonly Result[], selected: readonly MetricChoice[]): string {
  const scores = Object.fromEntries(
    results.map(({ score, explanation, metadata, error }, at) => [
      selected[at]?.name,
      { score: score === null ? null : shown(score), explanation, metadata, error },
    ]),
  );
  return `${JSON.stringify({ row, scores })}\n`;
}
