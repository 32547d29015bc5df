import { resolve } from "node:path";
import { type FileRow, openRows } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { comparerOf } from "../compare/comparer-of.ts";
import type { Comparer } from "../compare/comparison.ts";
import type { Suite } from "../plan/eval-suite.ts";
import { type JudgeWatch, watchJudges } from "./judge-watch.ts";
import type { RunJudges } from "./judges.ts";
import { type SuiteTask, tasksOf } from "./run-tasks.ts";

/** A suite, and all that it takes to score it. End with `close`. */
export type PreparedSuite = {
  readonly suite: Suite;
  readonly tasks: readonly SuiteTask[];
  readonly watch: JudgeWatch;
  /** Aborted with the command, and if no judge answers. */
  readonly signal: AbortSignal;
  /** Undefined without a baseline. */
  readonly comparer: Comparer | undefined;
  readonly rows: AsyncIterable<FileRow>;
  /** How much of the dataset has been read, from 0 to 1; null if nobody knows. */
  readonly share: () => number | null;
  close(): Promise<void>;
};

/**
 * Reads a baseline and the first row of a dataset, and chooses who judges: for all suites of a command before
 * one of them is scored, so that a mistake in the last costs nothing.
 *
 * @param runs where runs are kept
 * @throws CommandError if something is missing, unreadable or refused, or there are no rows
 */
export async function prepareSuite(
  suite: Suite,
  { judges, runs }: { readonly judges: RunJudges; readonly runs: string },
  context: CliContext,
): Promise<PreparedSuite> {
  const watch = watchJudges();
  const signal = AbortSignal.any([context.signal, watch.signal]);
  const tasks = tasksOf(suite, judges, watch);
  const { regressions } = suite.gate;
  const comparer = regressions && (await comparerOf(regressions, runs, context.folder));
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
  const close = async () => void (await iterator.return?.());
  return { suite, tasks, watch, signal, comparer, rows: withFirst(first.value, iterator), share, close };
}

async function* withFirst(first: FileRow, rest: AsyncIterator<FileRow>): AsyncGenerator<FileRow> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}
