import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isObject } from "@aegis/metrics/command";
import { readStart } from "./read-run.ts";
import type { LocalFacts } from "./run-file.ts";

/** A run of the folder, complete or not, and what is known of it from its beginning. */
export type EarlierRun = {
  readonly id: number;
  readonly file: string;
  readonly isComplete: boolean;
  readonly local: LocalFacts;
};

/** The commands that were stopped before all of some suites were complete. @param suites their names */
export function stoppedCommands(runs: readonly EarlierRun[], suites: readonly string[]): ReadonlySet<string> {
  const left = runs.filter(({ isComplete, local }) => !isComplete && suites.includes(local.suite));
  return new Set(left.map(({ local }) => local.command));
}

/** Runs of a folder that `aegis` has made, the latest first. */
export async function earlierRuns(folder: string): Promise<readonly EarlierRun[]> {
  if (!existsSync(folder)) return [];
  const runs: EarlierRun[] = [];
  for (const name of await readdir(folder)) {
    const [, id, ending] = /^(\d+)\.(json|part)$/.exec(name) ?? [];
    if (id === undefined) continue;
    const local = (await readStart(join(folder, name)))?.local;
    if (isLocal(local))
      runs.push({ id: Number(id), file: join(folder, name), isComplete: ending === "json", local });
  }
  return runs.sort((one, other) => other.id - one.id);
}

function isLocal(value: unknown): value is LocalFacts {
  return isObject(value) && typeof value.suite === "string" && isObject(value.tasks);
}
