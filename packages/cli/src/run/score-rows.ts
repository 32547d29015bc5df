import { evaluateRows, offlineJudge, type Result, type Sample } from "@aegis/metrics";
import type { FileRow } from "@aegis/metrics/command";
import type { Nano } from "@aegis/rules";
import { meanThreshold } from "@aegis/rules/runs";
import { progressOn } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { createTotals, type RunTotals } from "../gate/totals.ts";
import type { Budget } from "./budget.ts";
import { dollars } from "./dollars.ts";
import { evaluationOf, paidFor, textsOf } from "./evaluation.ts";
import type { PreparedSuite } from "./prepare-suite.ts";
import type { RunFile } from "./run-file.ts";
import { createWorstRows, type WorstRow } from "./worst-rows.ts";

/** What rows are scored with, besides the tasks. */
export type RowScoring = {
  /** Milliseconds since 1970. */
  readonly began: number;
  /** Processes to score in. */
  readonly workers: number;
  readonly budget: Budget;
};

/** What came of the rows of a suite. */
export type ScoredRows = {
  readonly totals: RunTotals;
  readonly worst: readonly WorstRow[];
  /** Null if nobody knows. */
  readonly cost: Nano | null;
};

/**
 * Scores the rows of a suite, a few at a time, into a file.
 *
 * @throws CommandError if the dataset cannot be read, no judge answers, or the budget is spent; the reason of
 * the signal if it is aborted
 */
export async function scoreRows(
  file: RunFile,
  { tasks, watch, signal, rows, share, comparer }: PreparedSuite,
  { began, workers, budget }: RowScoring,
  context: CliContext,
): Promise<ScoredRows> {
  const waiting: FileRow[] = [];
  const [counter, worst, progress] = [createTotals(), createWorstRows(), progressOn(context)];
  const rowTasks = tasks.map(({ row }) => row);
  let index = 0;
  let cost: Nano | null = 0;
  try {
    const scoring = evaluateRows(samplesOf(rows, waiting), rowTasks, {
      judge: offlineJudge,
      signal,
      workers,
    });
    for await (const results of scoring) {
      const row = waiting.shift();
      if (row === undefined) throw new RangeError("a result has no row");
      const place = { run_id: file.id, record_index: index, began, ended: context.clock() };
      const record = textsOf(row.sample);
      const scored = tasks.map((task, at) => {
        const result = resultAt(results, at);
        const cost = paidFor(task, result);
        const id = index * tasks.length + at + 1;
        return { cost, evaluation: evaluationOf(task, record, result, { ...place, id, cost }) };
      });
      for (const each of scored) {
        cost = cost === null || each.cost === null ? null : cost + each.cost;
        budget.spend(each.cost ?? 0);
      }
      const evaluations = scored.map(({ evaluation }) => evaluation);
      index += 1;
      counter.add(evaluations);
      worst.add(evaluations, row.line);
      comparer?.add(evaluations, row.line);
      await file.add(evaluations);
      progress.update(index, share(), cost ? dollars(cost) : undefined);
    }
  } catch (error) {
    // Whatever the abort brought about, this is why.
    throw watch.signal.aborted ? watch.signal.reason : error;
  } finally {
    progress.clear();
  }
  // Rows that were under way have failed, which says nothing of them.
  signal.throwIfAborted();
  watch.refuseSilence();
  return { totals: counter.totals(meanThreshold(tasks)), worst: worst.rows(), cost };
}

function resultAt(results: readonly Result[], at: number): Result {
  const result = results[at];
  if (result === undefined) throw new RangeError("a metric has no result");
  return result;
}

/** Remembers the rows whose results are still to come. */
async function* samplesOf(rows: AsyncIterable<FileRow>, waiting: FileRow[]): AsyncGenerator<Sample> {
  for await (const row of rows) {
    waiting.push(row);
    yield row.sample;
  }
}
