import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { EvalServer } from "../server/eval-server.ts";
import { fetchRun } from "../server/server-run.ts";

/** A run, or another file, that a user names. */
export type RunReference = { readonly file: string; readonly name: string };

/** Where runs are. */
export type RunOrigin = {
  /** Where those that were made here are kept. */
  readonly runs: string;
  /** The server whose runs numbers mean; undefined for those that were made here. */
  readonly server?: EvalServer | undefined;
};

/**
 * Finds what `12`, `run:12`, `latest` or the path of a file names. A run of a server is fetched.
 *
 * @throws CommandError if there is no such run
 */
export async function findRun(
  text: string,
  { runs, server }: RunOrigin,
  context: Pick<CliContext, "folder" | "stdout" | "signal">,
): Promise<RunReference> {
  const { folder } = context;
  if (!isKeptRun(text)) return { file: resolve(folder, text), name: text };
  const [, number] = kept.exec(text) ?? [];
  if (server !== undefined && number !== undefined)
    return fetchRun(server, Number(number), { runs }, context);
  if (server !== undefined)
    throw new CommandError("latest is a run of this machine: name the number of the server's run.");
  const ids = await keptRuns(resolve(folder, runs));
  const latest = Math.max(0, ...ids);
  if (latest === 0) throw new CommandError(`There are no runs in ${runs}.`);
  const id = number === undefined ? latest : Number(number);
  if (!ids.includes(id)) throw new CommandError(`There is no run ${id} in ${runs}; the latest is ${latest}.`);
  return { file: join(resolve(folder, runs), `${id}.json`), name: `run ${id}` };
}

const kept = /^(?:run:)?(\d+)$/;

/** Whether a text names a run that was kept, and not a file. */
export function isKeptRun(text: string): boolean {
  return kept.test(text) || text === "latest";
}

async function keptRuns(folder: string): Promise<readonly number[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).flatMap((name) => {
    const [, id] = /^(\d+)\.json$/.exec(name) ?? [];
    return id === undefined ? [] : [Number(id)];
  });
}
