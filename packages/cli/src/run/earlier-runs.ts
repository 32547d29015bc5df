import { createReadStream, existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isObject } from "@aegis/metrics/command";
import { evaluationsKey, type LocalFacts } from "./run-file.ts";

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
    const local = await localFactsOf(join(folder, name));
    if (local !== undefined)
      runs.push({ id: Number(id), file: join(folder, name), isComplete: ending === "json", local });
  }
  return runs.sort((one, other) => other.id - one.id);
}

/** @returns undefined for a run that was begun by an earlier version, or has no whole first line */
async function localFactsOf(file: string): Promise<LocalFacts | undefined> {
  const stream = createReadStream(file, { encoding: "utf8", highWaterMark: 4_096 });
  const lines = createInterface({ input: stream });
  try {
    for await (const line of lines) {
      if (!line.endsWith(evaluationsKey)) return undefined;
      const { local } = JSON.parse(`${line.slice(0, -evaluationsKey.length - 1)}}`);
      return isLocal(local) ? local : undefined;
    }
    return undefined;
  } finally {
    lines.close();
    stream.destroy();
  }
}

function isLocal(value: unknown): value is LocalFacts {
  return isObject(value) && typeof value.suite === "string" && isObject(value.tasks);
}
