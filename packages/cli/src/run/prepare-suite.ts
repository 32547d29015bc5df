import { resolve } from "node:path";
import { type FileRow, openRows } from "@aegis/metrics/command";
import type { Nano } from "@aegis/rules";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { comparerOf } from "../compare/comparer-of.ts";
import type { Comparer } from "../compare/comparison.ts";
import type { Suite } from "../plan/eval-suite.ts";
import { type EarlierEvaluations, openEarlier } from "./earlier-evaluations.ts";
import type { EarlierRun } from "./earlier-runs.ts";
import { type JudgeWatch, watchJudges } from "./judge-watch.ts";
import type { RunJudges } from "./judges.ts";
import type { RunOrigin } from "./run-reference.ts";
import { type SuiteTask, tasksOf } from "./run-tasks.ts";
import { type NumberedRow, rowsOfShard, type Shard } from "./shard.ts";
import { unscoredCostOf } from "./unscored-cost.ts";

/** A suite, and all that it takes to score it. End with `close`. */
export type PreparedSuite = {
  readonly suite: Suite;
  readonly tasks: readonly SuiteTask[];
  readonly watch: JudgeWatch;
  /** Aborted with the command, if no judge answers, and by `stop`. */
  readonly signal: AbortSignal;
  /** Begins no more rows. Questions that are under way get their answers: they have been paid for. */
  stop(): void;
  /** Undefined without a baseline. */
  readonly comparer: Comparer | undefined;
  readonly rows: AsyncIterable<NumberedRow>;
  /** What need not be scored again. */
  readonly earlier: EarlierEvaluations | undefined;
  /** Files of runs that this one resumes. */
  readonly resumed: readonly string[];
  /** What those have spent beyond the evaluations that have a score. */
  readonly unscored: Nano;
  /** How much of the dataset has been read, from 0 to 1; null if nobody knows. */
  readonly share: () => number | null;
  close(): Promise<void>;
};

/** How a suite is prepared. */
export type PreparationOptions = {
  readonly judges: RunJudges;
  readonly source: RunOrigin;
  /** How often judges are asked for each evaluation. */
  readonly repeat: number;
  /** Which part of the rows is scored. @default all */
  readonly shard?: Shard | undefined;
  /** Runs whose evaluations are not made again, the latest first. */
  readonly reused: readonly EarlierRun[];
};

/**
 * Reads a baseline and the first row of a dataset, and chooses who judges: for all suites of a command before
 * one of them is scored, so that a mistake in the last costs nothing.
 *
 * @throws CommandError if something is missing, unreadable or refused, or there are no rows
 */
export async function prepareSuite(
  suite: Suite,
  { judges, source, reused, repeat, shard }: PreparationOptions,
  context: CliContext,
): Promise<PreparedSuite> {
  const [watch, enough] = [watchJudges(), new AbortController()];
  const atOnce = AbortSignal.any([context.signal, watch.signal]);
  const signal = AbortSignal.any([atOnce, enough.signal]);
  const tasks = tasksOf(suite, judges, watch, { repeat, atOnce, address: source.server?.address });
  const { regressions } = suite.gate;
  const comparer = regressions && (await comparerOf(regressions, source, context));
  const { rows, share } = await openRows({
    file: suite.dataset === "-" ? "-" : resolve(context.folder, suite.dataset),
    name: suite.dataset,
    needs: new Map(tasks.flatMap(({ metric }) => metric.needs.map((field) => [field, metric.shortname]))),
    columns: suite.columns,
    stdin: context.stdin,
    signal,
  });
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new CommandError(`${suite.dataset}: there are no rows.`);
  const earlier = reused.length === 0 ? undefined : await openEarlier(reused);
  const resumed = reused.filter(({ isComplete }) => !isComplete).map(({ file }) => file);
  const unscored = await Promise.all(resumed.map(unscoredCostOf));
  return {
    suite,
    tasks,
    watch,
    signal,
    stop: () => enough.abort(),
    comparer,
    rows: rowsOfShard(withFirst(first.value, iterator), shard),
    share,
    earlier,
    resumed,
    unscored: unscored.reduce((sum, each) => sum + each, 0),
    async close() {
      await iterator.return?.();
      await earlier?.close();
    },
  };
}

async function* withFirst(first: FileRow, rest: AsyncIterator<FileRow>): AsyncGenerator<FileRow> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}
