import { MetricError } from "../metric-error.ts";
import { type TaskOfUser, taskKey } from "./task-key.ts";

/**
 * How long an evaluation may take. After three in a row of one user's task that exceeded the deadline, the
 * next ones have a tenth of it, until one succeeds: such rows tend to be alike, and each costs others the
 * whole deadline.
 */
export type Patience = {
  /** In milliseconds. */
  limitFor(of: TaskOfUser): number;
  /** What an evaluation is that exceeded its limit. Counts it. */
  exceeded(of: TaskOfUser): MetricError;
  /** An evaluation has ended by itself. */
  ended(of: TaskOfUser): void;
};

/** How many in a row exhaust it. */
const mostInRow = 3;

/** Milliseconds after which a task is trusted again. */
const longestGrudge = 10 * 60_000;

/** How many tasks are remembered; the oldest are forgotten first. */
const mostRemembered = 1_000;

/** @param now milliseconds of a clock that never goes back */
export function createPatience(deadline: number, now: () => number): Patience {
  const inRow = new Map<string, { count: number; at: number }>();

  function countOf(of: TaskOfUser): number {
    if (inRow.size === 0) return 0;
    const found = inRow.get(keyOf(of));
    return found === undefined || now() - found.at > longestGrudge ? 0 : found.count;
  }

  function limitFor(of: TaskOfUser): number {
    return countOf(of) < mostInRow ? deadline : deadline / 10;
  }

  return {
    limitFor,
    exceeded(of) {
      const [limit, count, key] = [limitFor(of), countOf(of) + 1, keyOf(of)];
      inRow.delete(key);
      inRow.set(key, { count, at: now() });
      for (const oldest of inRow.keys()) {
        if (inRow.size <= mostRemembered) break;
        inRow.delete(oldest);
      }
      const reason =
        limit < deadline ? `; ${mostInRow} rows in a row before it took over ${deadline} ms` : "";
      return new MetricError("deadline", `scoring took longer than ${limit} ms${reason}.`);
    },
    ended(of) {
      if (inRow.size > 0) inRow.delete(keyOf(of));
    },
  };
}

function keyOf({ user, task }: TaskOfUser): string {
  return JSON.stringify([user, taskKey(task)]);
}
