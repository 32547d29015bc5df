import type { RunEvaluation } from "@aegis/contract";
import type { Nano, RecordTexts } from "@aegis/rules";
import { meanThreshold } from "@aegis/rules/runs";
import { progressOn } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { createTotals, type RunTotals } from "../gate/totals.ts";
import type { Budget } from "./budget.ts";
import { dollars } from "./dollars.ts";
import { againOf, type EvaluationFacts, evaluationOf, paidBefore, paidFor, textsOf } from "./evaluation.ts";
import type { RunJudges } from "./judges.ts";
import type { PreparedSuite } from "./prepare-suite.ts";
import { outcomesOf, type TaskOutcome } from "./row-results.ts";
import type { RunFile } from "./run-file.ts";
import type { SuiteTask } from "./run-tasks.ts";
import { createWorstRows, type WorstRow } from "./worst-rows.ts";

/** What rows are scored with, besides the tasks. */
export type RowScoring = {
  /** Milliseconds since 1970. */
  readonly began: number;
  /** Processes to score in. */
  readonly workers: number;
  readonly budget: Budget;
  readonly judges: Pick<RunJudges, "spending">;
};

/** What came of the rows of a suite. */
export type ScoredRows = {
  readonly totals: RunTotals;
  readonly worst: readonly WorstRow[];
  /**
   * Of all evaluations, also of those that an earlier run has paid for, and of what stopped runs have spent
   * besides; null if nobody knows.
   */
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
  { tasks, watch, signal, stop, rows, share, comparer, earlier, unscored }: PreparedSuite,
  { began, workers, budget, judges: { spending } }: RowScoring,
  context: CliContext,
): Promise<ScoredRows> {
  const [counter, worst, progress] = [createTotals(), createWorstRows(), progressOn(context)];
  let [count, isComplete] = [0, false];
  let cost: Nano | null = unscored;
  const before = spending.cost() ?? 0;
  let scored: Nano = 0;
  const noteUnscored = () => file.unscored(unscored + Math.max(0, (spending.cost() ?? 0) - before - scored));
  try {
    for await (const { row, outcomes } of outcomesOf(rows, tasks, { signal, workers, earlier })) {
      const { index } = row;
      const place = { run_id: file.id, record_index: index, began, ended: context.clock() };
      const record = textsOf(row.sample);
      let spent: Nano = 0;
      const evaluations = outcomes.map((outcome, at) => {
        const task = tasks[at];
        if (task === undefined) throw new RangeError("a result has no metric");
        const id = index * tasks.length + at + 1;
        const { evaluation, paid, isNew } = settled(task, outcome, record, { id, ...place });
        cost = cost === null || paid === null ? null : cost + paid;
        if (isNew) spent += paid ?? 0;
        if (isNew && evaluation.result !== null) scored += paid ?? 0;
        return evaluation;
      });
      count += 1;
      counter.add(evaluations);
      worst.add(evaluations, row.line);
      comparer?.add(evaluations, row.line);
      noteUnscored();
      await file.add(evaluations);
      budget.spend(spent);
      progress.update(count, share(), cost ? dollars(cost) : undefined);
    }
    isComplete = true;
  } catch (error) {
    // Whatever the abort brought about, this is why.
    throw watch.signal.aborted ? watch.signal.reason : error;
  } finally {
    if (!isComplete) {
      stop();
      await spending.settled();
      noteUnscored();
    }
    progress.clear();
  }
  // Rows that were under way have failed, which says nothing of them.
  signal.throwIfAborted();
  watch.refuseSilence();
  return { totals: counter.totals(meanThreshold(tasks)), worst: worst.rows(), cost };
}

type Settled = {
  readonly evaluation: RunEvaluation;
  readonly paid: Nano | null;
  /** Whether it was paid now. */
  readonly isNew: boolean;
};

function settled(
  task: SuiteTask,
  outcome: TaskOutcome,
  record: RecordTexts,
  facts: Omit<EvaluationFacts, "cost">,
): Settled {
  if ("earlier" in outcome) {
    const { earlier } = outcome;
    return { evaluation: againOf(task, earlier, facts), paid: paidBefore(earlier), isNew: false };
  }
  const { result } = outcome;
  const paid = paidFor(task, result);
  return { evaluation: evaluationOf(task, record, result, { ...facts, cost: paid }), paid, isNew: true };
}
