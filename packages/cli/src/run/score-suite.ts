import { resolve } from "node:path";
import type { RunEvaluation } from "@aegis/contract";
import { evaluateRows, offlineJudge, type RowTask, type Sample } from "@aegis/metrics";
import { type FileRow, openRows } from "@aegis/metrics/command";
import { type Nano, totalCostText } from "@aegis/rules";
import { meanThreshold } from "@aegis/rules/runs";
import { CommandError, progressOn } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { createTotals, type RunTotals } from "../gate/totals.ts";
import type { Suite } from "../plan/eval-suite.ts";
import type { Budget } from "./budget.ts";
import { dollars } from "./dollars.ts";
import { evaluationOf, paidFor, type RunMetric, textsOf } from "./evaluation.ts";
import { type JudgeWatch, watchJudges } from "./judge-watch.ts";
import type { RunJudges } from "./judges.ts";
import { openRunFile, type RunFile, type RunHead, type RunStart } from "./run-file.ts";
import { takeRunPlace } from "./run-folder.ts";
import { timestamp } from "./timestamp.ts";
import { createWorstRows, type WorstRow } from "./worst-rows.ts";

/** What scoring needs besides the suite. */
export type ScoringOptions = {
  readonly judges: RunJudges;
  /** Processes to score in. */
  readonly workers: number;
  /** Where runs are kept. */
  readonly runs: string;
  readonly budget: Budget;
  /** Is given the evaluations of each row, and its line in the dataset's file. */
  readonly observe?: (evaluations: readonly RunEvaluation[], line: number) => void;
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
 * @throws CommandError if the dataset cannot be read or has no rows, an argument is refused, or no judge
 * answers; the reason of the signal if it is aborted. Then no run is kept.
 */
export async function scoreSuite(
  suite: Suite,
  options: ScoringOptions,
  context: CliContext,
): Promise<ScoredRun> {
  const watch = watchJudges();
  const tasks = tasksOf(suite, options.judges, watch);
  const began = context.clock();
  const place = await takeRunPlace(resolve(context.folder, options.runs), options.runs);
  const file = await openRunFile(place, startOf(suite, tasks, began));
  let isKept = false;
  try {
    const { totals, cost, worst } = await scoreInto(
      file,
      suite,
      tasks,
      { ...options, began, watch },
      context,
    );
    const { aggregate_results, result, is_gte_threshold, evaluations, failed } = totals;
    const kept = await file.keep({
      aggregate_results,
      result,
      is_gte_threshold,
      total_cost: cost === null ? null : totalCostText(cost),
      finished_at: timestamp(context.clock()),
      number_of_successes: evaluations - failed,
      number_of_failures: failed,
    });
    isKept = true;
    return { suite, ...kept, totals, worst };
  } finally {
    if (!isKept) await file.discard();
  }
}

/** A metric of the run, and what scores it. */
type Task = RunMetric & { readonly row: RowTask };

function tasksOf(suite: Suite, judges: RunJudges, { watched }: JudgeWatch): readonly Task[] {
  return suite.metrics.map((each) => {
    const { metric, args } = each;
    const { model_slug, judge } = judges.of(suite, each);
    // The offline judge is known by its identity.
    const asked = judge === offlineJudge ? judge : judges.kept(watched(judge));
    return { ...each, model_slug, prices: judges.prices, row: { metric, args: args ?? {}, judge: asked } };
  });
}

function startOf({ name, dataset }: Suite, tasks: readonly Task[], began: number): RunStart {
  const started_at = timestamp(began);
  const judged = tasks.find(({ metric }) => metric.judged);
  return {
    user: null,
    author_email: nobody,
    run_type: "Dataset",
    run_source: "API Call",
    dataset,
    data_collection: null,
    org_id: null,
    number_of_metrics: tasks.length,
    threshold: meanThreshold(tasks),
    model_slug: judged?.model_slug ?? null,
    alias: `${name} ${started_at.replace("T", " ").replace("Z", "")}`,
    started_at,
  };
}

/** A run of this machine has no account. */
const nobody = "nobody@localhost";

type Scored = { readonly totals: RunTotals; readonly worst: readonly WorstRow[]; readonly cost: Nano | null };

async function scoreInto(
  file: RunFile,
  suite: Suite,
  tasks: readonly Task[],
  options: ScoringOptions & { readonly began: number; readonly watch: JudgeWatch },
  context: CliContext,
): Promise<Scored> {
  const { began, watch, workers, observe, budget } = options;
  const signal = AbortSignal.any([context.signal, watch.signal]);
  const { rows, share } = await openRows({
    file: suite.dataset === "-" ? "-" : resolve(context.folder, suite.dataset),
    name: suite.dataset,
    needs: new Map(tasks.flatMap(({ metric }) => metric.needs.map((field) => [field, metric.shortname]))),
    columns: suite.columns,
    stdin: context.stdin,
    signal,
  });
  const waiting: FileRow[] = [];
  const counter = createTotals();
  const worst = createWorstRows();
  const progress = progressOn(context);
  let [index, id] = [0, 1];
  let cost: Nano | null = 0;
  try {
    const scoring = { judge: offlineJudge, signal, workers };
    for await (const results of evaluateRows(
      samplesOf(rows, waiting),
      tasks.map(({ row }) => row),
      scoring,
    )) {
      const row = waiting.shift();
      if (row === undefined) throw new RangeError("a result has no row");
      const record = textsOf(row.sample);
      const ended = context.clock();
      const evaluations: RunEvaluation[] = [];
      for (const [at, task] of tasks.entries()) {
        const result = results[at];
        if (result === undefined) throw new RangeError("a metric has no result");
        const paid = paidFor(task, result);
        cost = cost === null || paid === null ? null : cost + paid;
        budget.spend(paid ?? 0);
        const facts = { id, run_id: file.id, record_index: index, began, ended, cost: paid };
        evaluations.push(evaluationOf(task, record, result, facts));
        id += 1;
      }
      index += 1;
      counter.add(evaluations);
      worst.add(evaluations, row.line);
      observe?.(evaluations, row.line);
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
  if (index === 0) throw new CommandError(`${suite.dataset}: there are no rows.`);
  return { totals: counter.totals(meanThreshold(tasks)), worst: worst.rows(), cost };
}

/** Remembers the rows whose results are still to come. */
async function* samplesOf(rows: AsyncIterable<FileRow>, waiting: FileRow[]): AsyncGenerator<Sample> {
  for await (const row of rows) {
    waiting.push(row);
    yield row.sample;
  }
}
