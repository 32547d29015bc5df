import { resolve } from "node:path";
import { totalCostText } from "@aegis/rules";
import type { CliContext } from "../cli-context.ts";
import type { RunTotals } from "../gate/totals.ts";
import type { Suite } from "../plan/eval-suite.ts";
import type { PreparedSuite } from "./prepare-suite.ts";
import { openRunFile, type RunHead } from "./run-file.ts";
import { takeRunPlace } from "./run-folder.ts";
import { startOf } from "./run-tasks.ts";
import { type RowScoring, scoreRows } from "./score-rows.ts";
import { timestamp } from "./timestamp.ts";
import type { WorstRow } from "./worst-rows.ts";

/** What scoring needs besides the suite. */
export type ScoringOptions = Omit<RowScoring, "began"> & {
  /** Where runs are kept. */
  readonly runs: string;
};

/** A run that has been scored. */
export type ScoredRun = {
  readonly suite: Suite;
  readonly file: string;
  readonly head: RunHead;
  readonly totals: RunTotals;
  readonly worst: readonly WorstRow[];
};

/**
 * Scores the rows of a suite and keeps the run. Rows are read, scored and written a few at a time, so that
 * any number of them fits into memory.
 *
 * @throws CommandError if the dataset cannot be read, no judge answers, or the budget is spent; the reason of
 * the signal if it is aborted. Then no run is kept.
 */
export async function scoreSuite(
  prepared: PreparedSuite,
  options: ScoringOptions,
  context: CliContext,
): Promise<ScoredRun> {
  const { suite, tasks } = prepared;
  const began = context.clock();
  const place = await takeRunPlace(resolve(context.folder, options.runs), options.runs);
  const file = await openRunFile(place, startOf(suite, tasks, began));
  let isKept = false;
  try {
    const scored = await scoreRows(file, prepared, { ...options, began }, context);
    const { totals, cost, worst } = scored;
    const { aggregate_results, result, is_gte_threshold, evaluations, failed } = totals;
    const ended = context.clock();
    const kept = await file.keep({
      aggregate_results,
      result,
      is_gte_threshold,
      total_cost: cost === null ? null : totalCostText(cost),
      finished_at: timestamp(ended),
      number_of_successes: evaluations - failed,
      number_of_failures: failed,
      local: { suite: suite.name, duration: (ended - began) / 1_000 },
    });
    isKept = true;
    return { suite, ...kept, totals, worst };
  } finally {
    if (!isKept) await file.discard();
  }
}
