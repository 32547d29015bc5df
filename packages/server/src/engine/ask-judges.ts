import type { Judge, Result } from "@aegis/metrics";
import { isTransient } from "../domain/judge-window.ts";
import type { ChunkResults, ChunkRow } from "./chunk-results.ts";
import type { PreparedTask } from "./prepared-task.ts";
import type { Semaphore } from "./semaphore.ts";
import type { Signals } from "./signals.ts";
import type { YieldToEventLoop } from "./yield-to-event-loop.ts";

/** Where the judges are, and how many evaluations go to them at a time, over all runs. */
export type Judging = {
  readonly judges: (modelSlug: string) => Judge;
  readonly places: Semaphore;
  /** A judge without a network answers on this thread. */
  readonly gate: YieldToEventLoop;
};

/**
 * Scores rows by asking judges. A chunk stands in line for one place at a time, so that those of several runs
 * take turns.
 *
 * A model that fails several times running, with no answer in between, is not asked again in this try; in the
 * last try what is left fails for the same reason. Tries begin at different rows, so that some on which a
 * judge always fails do not keep it from the others.
 *
 * @throws what broke that is no row's fault, such as a price that is missing, when all that was asked is
 * answered
 */
export async function askJudges(
  rows: readonly ChunkRow[],
  bound: readonly PreparedTask[],
  { judges, places, gate }: Judging,
  sheet: ChunkResults,
  { now, turn, abort, random }: Signals & { now: () => number; random: () => number },
): Promise<void> {
  const scorers = bound.map(({ task, prepared }) => {
    const model = task.model_slug ?? "";
    const judge = judges(model);
    return { task, model, score: (row: ChunkRow) => prepared.score(row, { judge, signal: abort }) };
  });
  const open = rows.flatMap((row) =>
    scorers.filter(({ task }) => sheet.lacks(row, task)).map((scorer) => ({ row, ...scorer })),
  );
  const consecutiveFailures = countConsecutiveFailures();
  const underWay = new Set<Promise<void>>();
  const breaks: unknown[] = [];
  for (const { row, task, model, score } of rotated(open, random())) {
    const giveBack =
      consecutiveFailures.last(model) === undefined ? await places.acquire(turn) : () => undefined;
    if (giveBack === undefined) break;
    // What was under way may have failed meanwhile.
    const hopeless = consecutiveFailures.last(model);
    if (hopeless !== undefined) {
      giveBack();
      sheet.take(row, task, hopeless, now());
      continue;
    }
    const asking = (async () => {
      await gate();
      const began = now();
      const result = await score(row);
      consecutiveFailures.count(model, result);
      sheet.take(row, task, result, began);
    })()
      // Kept until all are back: a promise that rejects while nobody looks ends the process.
      .catch((cause: unknown) => breaks.push(cause))
      .then(() => {
        giveBack();
        underWay.delete(asking);
      });
    underWay.add(asking);
  }
  await Promise.all(underWay);
  if (breaks.length > 0) throw breaks[0];
}

/** Failures that may pass, by model, since its last answer. */
function countConsecutiveFailures() {
  const strikes = new Map<string, Result[]>();
  return {
    count(model: string, result: Result): void {
      const { error } = result;
      if (error === null || !isTransient(error.kind)) strikes.delete(model);
      else strikes.set(model, [...(strikes.get(model) ?? []), result]);
    },
    /** How the last of too many went; undefined while there is hope. */
    last(model: string): Result | undefined {
      const failures = strikes.get(model) ?? [];
      return failures.length < mostConsecutiveFailures ? undefined : failures.at(-1);
    },
  };
}

const mostConsecutiveFailures = 3;

/** The same list, from another place on. @param share of the list that comes last, from 0 to below 1 */
function rotated<T>(list: readonly T[], share: number): readonly T[] {
  const start = Math.floor(list.length * share);
  return [...list.slice(start), ...list.slice(0, start)];
}
