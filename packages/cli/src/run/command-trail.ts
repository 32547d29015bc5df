import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CommandError } from "@aegis/terminal";
import type { Suite } from "../plan/eval-suite.ts";
import { type EarlierRun, earlierRuns, stoppedCommands } from "./earlier-runs.ts";
import { type Shard, shardText } from "./shard.ts";

/** What a command leaves until it is complete, and what it found of commands that were stopped. */
export type CommandTrail = {
  /** Runs of a suite whose evaluations are not made again, complete or not, the latest first. */
  reusedOf(suite: Suite): readonly EarlierRun[];
  /** Where the answers of judges are kept while the command runs, if they are not kept for longer. */
  readonly answers: string;
  /** Where those of the stopped commands are. */
  readonly earlierAnswers: readonly string[];
  /** Whether there are any. */
  hasAnswers(): boolean;
  /** Removes the answers: everything is scored. */
  clear(): Promise<void>;
};

/** How a trail is opened. */
export type TrailOptions = {
  /** Where runs are kept. */
  readonly runs: string;
  /** The id of the command. */
  readonly command: string;
  /** Whether it goes on with what was stopped. */
  readonly resume: boolean;
  /** Whether it makes only those evaluations that have no score in the last run of their suite. */
  readonly onlyFailed: boolean;
  /** The same for suites that have a complete run, and no mistake without one. @default false */
  readonly reusesLast?: boolean;
  /** Which part of the rows is scored: runs of other parts are not looked at. @default all */
  readonly shard?: Shard | undefined;
};

/**
 * Looks for what earlier commands have left of some suites.
 *
 * @throws CommandError if only failed evaluations are to be made, and a suite has no complete run
 */
export async function openTrail(
  suites: readonly Suite[],
  { runs, command, resume, onlyFailed, reusesLast = false, shard }: TrailOptions,
  folder: string,
): Promise<CommandTrail> {
  const place = resolve(folder, runs);
  const part = shard && shardText(shard);
  const found = resume || onlyFailed || reusesLast ? await earlierRuns(place) : [];
  const all = found.filter(({ local }) => local.shard === part);
  const names = suites.map(({ name }) => name);
  const stopped = resume ? stoppedCommands(all, names) : new Set<string>();
  const lastOf = (name: string) => all.find(({ isComplete, local }) => isComplete && local.suite === name);
  const unscored = onlyFailed ? names.find((name) => lastOf(name) === undefined) : undefined;
  if (unscored !== undefined)
    throw new CommandError(`There is no run of ${unscored} in ${runs} yet: --only-failed needs one.`);
  const answersOf = (id: string) => join(place, `${id}.answers`);
  const [answers, earlierAnswers] = [answersOf(command), [...stopped].map(answersOf)];
  return {
    reusedOf: ({ name }) => {
      const last = onlyFailed || reusesLast ? lastOf(name) : undefined;
      return all.filter(
        (run) => run === last || (run.local.suite === name && stopped.has(run.local.command)),
      );
    },
    answers,
    earlierAnswers,
    hasAnswers: () => existsSync(answers),
    async clear() {
      for (const each of [answers, ...earlierAnswers]) await rm(each, { recursive: true, force: true });
    },
  };
}
