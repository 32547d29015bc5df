import { bind, type Judge, type Result } from "@aegis/metrics";
import { mayPass } from "../domain/judge-window.ts";
import type { BoundTask } from "./bound-task.ts";
import type { Gate } from "./gate.ts";
import type { Places } from "./places.ts";
import type { Signals } from "./score-chunk.ts";
import type { Row, Sheet } from "./sheet.ts";

/** Where the judges are, and how many evaluations go to them at a time, over all runs. */
export type Court = {
  readonly judges: (modelSlug: string) => Judge;
  readonly places: Places;
  /** A judge without a network answers on this thread. */
  readonly gate: Gate;
};

/**
 * Scores rows by asking judges. A chunk stands in line for one place at a time, so that those of several runs take turns.
 *
 * A model that fails several times running, with no answer in between, is not asked again in this try; in the last try what is
 * left fails for the same reason. Tries begin at different rows, so that some on which a judge always fails do not keep it from the
 * others.
 *
 * @throws what broke that is no row's fault, such as a price that is missing, when all that was asked is answered
 */
export async function askJudges(
  rows: readonly Row[],
  bound: readonly BoundTask[],
  { judges, places, gate }: Court,
  sheet: Sheet,
  { now, turn, abort, random }: Signals & { now: () => number; random: () => number },
): Promise<void> {
  const scorers = bound.map(({ task, metric, args }) => ({
    task,
    model: task.model_slug ?? "",
    score: bind(metric, args, { judge: judges(task.model_slug ?? ""), signal: abort }),
  }));
  const open = rows.flatMap((row) =>
    scorers.filter(({ task }) => sheet.lacks(row, task)).map((scorer) => ({ row, ...scorer })),
  );
  const strikes = countStrikes();
  const underWay = new Set<Promise<void>>();
  const breaks: unknown[] = [];
  for (const { row, task, model, score } of rotated(open, random())) {
    const giveBack = strikes.last(model) === undefined ? await places.take(turn) : () => undefined;
    if (giveBack === undefined) break;
    // What was under way may have failed meanwhile.
    const hopeless = strikes.last(model);
    if (hopeless !== undefined) {
      giveBack();
      sheet.take(row, task, hopeless, now());
      continue;
    }
    const asking = (async () => {
      await gate();
      const began = now();
      const result = await score(row);
      strikes.count(model, result);
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
function countStrikes() {
  const strikes = new Map<string, Result[]>();
  return {
    count(model: string, result: Result): void {
      const { error } = result;
      if (error === null || !mayPass(error.kind)) strikes.delete(model);
      else strikes.set(model, [...(strikes.get(model) ?? []), result]);
    },
    /** How the last of too many went; undefined while there is hope. */
    last(model: string): Result | undefined {
      const failures = strikes.get(model) ?? [];
      return failures.length < mostStrikes ? undefined : failures.at(-1);
    },
  };
}

const mostStrikes = 3;

/** The same list, from another place on. @param share of the list that comes last, from 0 to below 1 */
function rotated<T>(list: readonly T[], share: number): readonly T[] {
  const start = Math.floor(list.length * share);
  return [...list.slice(start), ...list.slice(0, start)];
}
