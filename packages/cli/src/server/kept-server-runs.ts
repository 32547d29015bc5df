import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readRowsOfRun, readStart } from "../run/read-run.ts";
import type { LocalFacts } from "../run/run-file.ts";

/** A run of a server that is kept here, and how it came to be. */
export type KeptServerRun = { readonly id: number; readonly file: string; readonly local: LocalFacts };

/** The file of a run of a server in the folder of the runs. */
export function serverRunFile(folder: string, id: number): string {
  return join(folder, `server-${id}.json`);
}

/** The runs of servers that commands have asked for, the latest first. */
export async function keptServerRuns(folder: string): Promise<readonly KeptServerRun[]> {
  if (!existsSync(folder)) return [];
  const runs: KeptServerRun[] = [];
  for (const name of await readdir(folder)) {
    const id = Number(/^server-(\d+)\.json$/.exec(name)?.[1] ?? 0);
    const run = id === 0 ? undefined : await keptServerRun(folder, id);
    if (run !== undefined) runs.push(run);
  }
  return runs.sort((one, other) => other.id - one.id);
}

/** Undefined for one that is not there, or that no command has asked for. */
export async function keptServerRun(folder: string, id: number): Promise<KeptServerRun | undefined> {
  const file = serverRunFile(folder, id);
  const local = existsSync(file) ? (await readStart(file))?.local : undefined;
  return local?.server === undefined ? undefined : { id, file, local };
}

/** The numbers of the rows in the dataset's file, from 0: a shard has only some. */
export async function rowNumbersOf({ file }: KeptServerRun): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const [first] of readRowsOfRun(file)) if (first !== undefined) numbers.push(first.record_index);
  return numbers;
}
