import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Suite } from "../plan/eval-suite.ts";
import { type EarlierRun, earlierRuns, stoppedCommands } from "./earlier-runs.ts";

/** What a command leaves until it is complete, and what it found of commands that were stopped. */
export type CommandTrail = {
  /** Runs of a suite that a stopped command has made, complete or not, the latest first. */
  stoppedRunsOf(suite: Suite): readonly EarlierRun[];
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
  /** Whether it goes on with what was stopped; otherwise nothing is looked for. */
  readonly resume: boolean;
};

/** Looks for what stopped commands have left of some suites. */
export async function openTrail(
  suites: readonly Suite[],
  { runs, command, resume }: TrailOptions,
  folder: string,
): Promise<CommandTrail> {
  const place = resolve(folder, runs);
  const all = resume ? await earlierRuns(place) : [];
  const stopped = stoppedCommands(
    all,
    suites.map(({ name }) => name),
  );
  const answersOf = (id: string) => join(place, `${id}.answers`);
  const [answers, earlierAnswers] = [answersOf(command), [...stopped].map(answersOf)];
  return {
    stoppedRunsOf: ({ name }) =>
      all.filter(({ local }) => local.suite === name && stopped.has(local.command)),
    answers,
    earlierAnswers,
    hasAnswers: () => existsSync(answers),
    async clear() {
      for (const each of [answers, ...earlierAnswers]) await rm(each, { recursive: true, force: true });
    },
  };
}
