import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { totalCostText } from "@aegis/rules";
import type { CliContext } from "../cli-context.ts";
import type { RunTotals } from "../gate/totals.ts";
import type { Suite } from "../plan/eval-suite.ts";
import type { PreparedSuite } from "./prepare-suite.ts";
import { openRunFile, type RunFile, type RunHead } from "./run-file.ts";
import { takeRunPlace } from "./run-folder.ts";
import { startOf } from "./run-tasks.ts";
import { type RowScoring, scoreRows } from "./score-rows.ts";
import type { Shard } from "./shard.ts";
import { spentSince } from "./spending.ts";
import { timestamp } from "./timestamp.ts";
import { forgetUnscoredCost } from "./unscored-cost.ts";
import type { WorstRow } from "./worst-rows.ts";

/** What scoring needs besides the suite. */
export type ScoringOptions = Omit<RowScoring, "began"> & {
  /** Where runs are kept. */
  readonly runs: string;
  /** The same for all runs of a command. */
  readonly command: string;
  /** Which part of the rows is scored. */
  readonly shard?: Shard | undefined;
  /** Whether judges have answered what is kept only until the command is complete. */
  readonly hasAnswers: () => boolean;
  /** Says nothing of a run that can be resumed. */
  readonly quiet: boolean;
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
 * any number of them fits into memory. What is left of runs that this one resumes is removed when it is
 * complete.
 *
 * @throws CommandError if the dataset cannot be read, no judge answers, or the budget is spent; the reason of
 * the signal if it is aborted. Then what has been scored is left for a run that resumes it.
 */
export async function scoreSuite(
  prepared: PreparedSuite,
  options: ScoringOptions,
  context: CliContext,
): Promise<ScoredRun> {
  const { suite, tasks, resumed } = prepared;
  const { runs, command, shard, quiet } = options;
  const began = context.clock();
  const place = await takeRunPlace(resolve(context.folder, runs), runs);
  const { counted, ...file } = countingRows(
    await openRunFile(place, startOf(suite, tasks, { command, began, shard })),
  );
  let isKept = false;
  const spent = spentSince(options.judges.spending);
  try {
    const { totals, cost, worst } = await scoreRows(file, prepared, { ...options, began }, context);
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
      duration: (ended - began) / 1_000,
    });
    isKept = true;
    for (const each of resumed) {
      await rm(each, { force: true });
      await forgetUnscoredCost(each);
    }
    return { suite, ...kept, totals, worst };
  } finally {
    if (!isKept) {
      const costs = spent();
      const isWorth = counted() > 0 || options.hasAnswers() || costs !== undefined;
      if (isWorth) await file.leave();
      else await file.discard();
      const facts = [rowsText(counted()), ...(costs === undefined ? [] : [costs])].join(", ");
      if (isWorth && !quiet)
        context.stderr.write(`${suite.name}: stopped after ${facts}; --resume goes on.\n`);
    }
  }
}

function rowsText(count: number): string {
  return count === 1 ? "1 row" : `${count} rows`;
}

/** Counts rows that need not be scored again. */
function countingRows(file: RunFile): RunFile & { readonly counted: () => number } {
  let rows = 0;
  return {
    ...file,
    async add(evaluations) {
      if (evaluations.some(({ result }) => result !== null)) rows += 1;
      await file.add(evaluations);
    },
    counted: () => rows,
  };
}
