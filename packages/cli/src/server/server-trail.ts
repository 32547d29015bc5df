import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { StatusError } from "@aegis/client";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { makeRunFolder } from "../run/run-folder.ts";
import { keptServerRuns } from "./kept-server-runs.ts";
import { forgetPending, keepPending, type PendingRun, pendingRuns, type WantedRun } from "./pending-run.ts";

/** What a command notes of the runs that it asks a server for: so none is begun, or paid for, twice. */
export type ServerTrail = {
  /**
   * The run of the server that scores what is wanted: one that a stopped command has asked for, one whose
   * failed evaluations are scored again, one that is there already, or a new one.
   *
   * @throws CommandError if only failed evaluations are to be scored, and there is no run that has them
   */
  runOf(wanted: WantedRun, ask: RunRequests): Promise<AskedRun>;
  /** Forgets a run that has ended without what was wanted of it. */
  forget(run: AskedRun): Promise<void>;
  /** Forgets all: their results are written. */
  clear(): Promise<void>;
};

/** A run that a server has been asked for. */
export type AskedRun = {
  readonly id: number;
  /** Whether its failed evaluations are scored again. */
  readonly isRetry: boolean;
};

/** How a server is asked. With the same key, `start` and `retry` do nothing twice. */
type RunRequests = {
  /** Before a run is asked for. @returns the id of the dataset */
  upload(): Promise<number>;
  /** @returns the number of the run */
  start(dataset_id: number, key: string): Promise<number>;
  /** @returns the number of the run */
  retry(run: number, key: string): Promise<number>;
  /** Whether a run has been cancelled or deleted since. */
  isLost(run: number): Promise<boolean>;
};

/** How a trail is opened. */
export type ServerTrailOptions = {
  /** Where runs are kept. */
  readonly runs: string;
  /** Whether it goes on with what was stopped. */
  readonly resume: boolean;
  /** Whether only those evaluations are scored that have no score in the last run of their suite. */
  readonly onlyFailed: boolean;
  /** Whether a run of the same rows by the same metrics is taken if there is one. */
  readonly reusesLast: boolean;
  /** Says nothing of what cannot be gone on with. */
  readonly quiet: boolean;
};

export function openServerTrail(
  { runs, resume, onlyFailed, reusesLast, quiet }: ServerTrailOptions,
  context: Pick<CliContext, "folder" | "clock" | "stderr">,
): ServerTrail {
  const folder = resolve(context.folder, runs);
  const open = new Map<number, PendingRun>();
  const stale: PendingRun[] = [];
  const request = async (pending: PendingRun, ask: RunRequests): Promise<number> => {
    const { key, retried } = pending;
    if (retried !== null) {
      await keepPending(folder, pending);
      return ask.retry(retried, key);
    }
    const dataset = await ask.upload();
    await keepPending(folder, pending);
    return ask.start(dataset, key);
  };
  const begin = async (pending: PendingRun, ask: RunRequests): Promise<AskedRun> => {
    await makeRunFolder(folder, runs);
    const { retried } = pending;
    const id =
      pending.run ?? (await request(pending, ask).catch((error) => forgetIfRefused(folder, pending, error)));
    const asked = { ...pending, run: id };
    await keepPending(folder, asked);
    open.set(id, asked);
    return { id, isRetry: retried !== null };
  };
  return {
    async runOf(wanted, ask) {
      const left = resume ? (await pendingRuns(folder)).filter((each) => isOfSuite(each, wanted)) : [];
      const going = left.find((each) => isSame(each, wanted));
      stale.push(...left.filter((each) => each !== going));
      const isLost = typeof going?.run === "number" && (await ask.isLost(going.run));
      if (going !== undefined && !isLost) {
        refuseForgotten(going, context.clock());
        return begin(going, ask);
      }
      if (going !== undefined) await forgetPending(folder, going);
      const other = going ?? left[0];
      if (other !== undefined && !quiet) {
        const why = isLost ? "was cancelled" : "is of other rows, metrics or models";
        context.stderr.write(`${wanted.suite}: ${nameOf(other)} ${why}; another one begins.\n`);
      }
      const kept = onlyFailed || reusesLast ? await keptServerRuns(folder) : [];
      const last = kept.find(({ local }) => local.server !== undefined && isOfSuite(local.server, wanted));
      const isLast = last?.local.server !== undefined && isSame(last.local.server, wanted);
      if (reusesLast && last !== undefined && isLast) return { id: last.id, isRetry: false };
      if (onlyFailed && last === undefined)
        throw new CommandError(
          `There is no run of ${wanted.suite} on ${wanted.address} in ${runs} yet: --only-failed needs one.`,
        );
      if (onlyFailed && !isLast)
        throw new CommandError(
          `${wanted.suite} has other rows, metrics, thresholds or models than run ${last?.id}: a server scores ` +
            "failed evaluations again as they were. Leave out --only-failed.",
        );
      const retried = onlyFailed && last !== undefined ? last.id : null;
      return begin({ ...wanted, key: randomUUID(), asked: context.clock(), retried, run: null }, ask);
    },
    async forget({ id }) {
      const pending = open.get(id);
      if (pending !== undefined) await forgetPending(folder, pending);
    },
    async clear() {
      for (const each of [...open.values(), ...stale]) await forgetPending(folder, each);
    },
  };
}

/** If the server did not answer, it may have done what it was asked for all the same. */
async function forgetIfRefused(folder: string, pending: PendingRun, error: unknown): Promise<never> {
  const refusal = error instanceof CommandError && error.cause instanceof StatusError ? error.cause : null;
  const mayHaveBegun = refusal === null || refusal.status >= 500 || [408, 409].includes(refusal.status);
  if (!mayHaveBegun) await forgetPending(folder, pending);
  throw error;
}

function isOfSuite(one: WantedRun, other: WantedRun): boolean {
  return one.suite === other.suite && one.address === other.address && one.shard === other.shard;
}

function isSame(one: WantedRun, other: WantedRun): boolean {
  return isOfSuite(one, other) && one.dataset === other.dataset && one.model === other.model;
}

/** @throws CommandError if a server may have begun a run, and knows the key no longer by which it says so */
function refuseForgotten({ run, retried, asked, suite, address }: PendingRun, now: number): void {
  if (run !== null || retried !== null || now - asked < longestKnown) return;
  throw new CommandError(
    `${address} was asked for a run of ${suite} more than a day ago, and nobody knows whether it began. Look ` +
      "with aegis runs list; go on with aegis eval report NUMBER, or without --resume.",
  );
}

/** For how long a server knows a key again, in milliseconds: a day, less what the clocks may differ. */
const longestKnown = 23 * 3_600_000;

function nameOf({ run, retried }: PendingRun): string {
  const id = run ?? retried;
  return id === null ? "its last run" : `run ${id}`;
}
