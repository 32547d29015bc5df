import { type TaskOfUser, taskKey } from "./task-key.ts";

/**
 * Tasks that have lately kept a worker for too long. Whoever is suspect is scored apart from the others, and
 * costs them nothing any more, even if it does so again and again.
 */
export type Suspects = {
  /** An evaluation has exceeded its deadline, or made way for others in its middle. */
  note(of: TaskOfUser): void;
  /** Whether the task is suspect, or so many of the user's tasks that any other may be too. */
  has(of: TaskOfUser): boolean;
};

/** Milliseconds for which a task stays suspect. */
const longestSuspicion = 60_000;

/** Suspect tasks of a user that make all of theirs suspect: whoever changes a pattern gets a new task. */
const mostOfUser = 3;

/** @param now milliseconds of a clock that never goes back */
export function createSuspects(now: () => number): Suspects {
  /** By user: the key of each task, and when it was noted last. */
  const noted = new Map<string, Map<string, number>>();

  function forgetOld(): void {
    const oldest = now() - longestSuspicion;
    for (const [user, tasks] of noted) {
      for (const [key, at] of tasks) if (at < oldest) tasks.delete(key);
      if (tasks.size === 0) noted.delete(user);
    }
  }

  return {
    note({ user, task }) {
      forgetOld();
      const tasks = noted.get(user) ?? new Map<string, number>();
      noted.set(user, tasks);
      if (tasks.size < mostOfUser || tasks.has(taskKey(task))) tasks.set(taskKey(task), now());
    },
    has({ user, task }) {
      if (noted.size === 0) return false;
      forgetOld();
      const tasks = noted.get(user);
      return tasks !== undefined && (tasks.size >= mostOfUser || tasks.has(taskKey(task)));
    },
  };
}
