import { existsSync } from "node:fs";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isObject } from "@aegis/metrics/command";

/** What a command wants to be scored on a server. */
export type WantedRun = {
  /** Of the server, as the user named it. */
  readonly address: string;
  readonly suite: string;
  /** Such as `1/4`; null for all rows. */
  readonly shard: string | null;
  /** The name of the dataset on the server, which its content gives it. */
  readonly dataset: string;
  /** The model that judges; null for that of the server. */
  readonly model: string | null;
};

/** A run that a command has asked a server for, and whose results are not all written yet. */
export type PendingRun = WantedRun & {
  /** With which the server was asked: asked again, it does nothing twice. */
  readonly key: string;
  /** When, in milliseconds since 1970. */
  readonly asked: number;
  /** The run whose failed evaluations are scored again; null for a new run. */
  readonly retried: number | null;
  /** Null as long as the server has not answered. */
  readonly run: number | null;
};

/**
 * Writes down a pending run, in place of what was written of it before. It is on the disk when this returns:
 * whatever ends the process then, another command can go on.
 *
 * @param folder where runs are kept
 */
export async function keepPending(folder: string, pending: PendingRun): Promise<void> {
  const file = fileOf(folder, pending);
  const handle = await open(`${file}.new`, "w");
  try {
    await handle.writeFile(JSON.stringify(pending));
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}

export async function forgetPending(folder: string, pending: PendingRun): Promise<void> {
  for (const each of ["", ".new"]) await rm(`${fileOf(folder, pending)}${each}`, { force: true });
}

/** The pending runs of a folder, the latest first. */
export async function pendingRuns(folder: string): Promise<readonly PendingRun[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const read = names
    .filter((name) => name.endsWith(ending))
    .map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")));
  const found: readonly unknown[] = await Promise.all(read);
  return found.filter(isPending).sort((one, other) => other.asked - one.asked);
}

const ending = ".pending";

function fileOf(folder: string, { key }: PendingRun): string {
  return join(folder, `${key}${ending}`);
}

function isPending(value: unknown): value is PendingRun {
  return isObject(value) && typeof value.key === "string" && typeof value.asked === "number";
}
