import { rename, rm } from "node:fs/promises";
import type { Run, RunEvaluation } from "@aegis/contract";
import type { Nano } from "@aegis/rules";
import type { WantedRun } from "../server/pending-run.ts";
import type { RunPlace } from "./run-folder.ts";
import { forgetUnscoredCost, noteUnscoredCost } from "./unscored-cost.ts";

/** A run without its evaluations. */
export type RunHead = Omit<Run, "evaluations"> & {
  /** What only a run that was made here has. */
  readonly local?: LocalFacts;
  /** How long it took, in seconds. */
  readonly duration?: number;
};

/** What is known of a run that is made here, besides what the API shows. */
export type LocalFacts = {
  /** The name of its suite. */
  readonly suite: string;
  /** The same for all runs of a command. */
  readonly command: string;
  /** The keys of its tasks, by the shortnames of their metrics. */
  readonly tasks: Readonly<Record<string, string>>;
  /** Such as `1/4`, if it has only a part of the rows. */
  readonly shard?: string;
  /** What a server was asked for, if one has scored it. */
  readonly server?: WantedRun;
};

/** What is known of a run when it begins. */
export type RunStart = Pick<
  RunHead,
  "user" | "author_email" | "run_type" | "run_source" | "dataset" | "data_collection" | "org_id"
> &
  Pick<RunHead, "number_of_metrics" | "threshold" | "model_slug" | "alias" | "started_at" | "local">;

/** What is known when it ends. */
type RunEnd = Omit<RunHead, keyof RunStart | "id">;

/** The file of a run that is being written. End with `keep`, `leave` or `discard`. */
export type RunFile = {
  readonly id: number;
  add(evaluations: readonly RunEvaluation[]): Promise<void>;
  /** Says what has been spent beyond the evaluations that have a score. It is noted as soon as these are. */
  unscored(cost: Nano): void;
  /** @returns where the run is */
  keep(end: RunEnd): Promise<{ readonly file: string; readonly head: RunHead }>;
  /** Leaves what has been written so far, for another run to go on with. */
  leave(): Promise<void>;
  discard(): Promise<void>;
};

/**
 * Writes a run as the API shows it, except that all texts are whole. Each evaluation is a line, so that a
 * run of any length is written, and read again, a piece at a time. The file has its name only when it is
 * complete. What is written is on the disk within about a second, so that little is lost with the process.
 */
export async function openRunFile({ id, file, draft, handle }: RunPlace, start: RunStart): Promise<RunFile> {
  let separator = "\n";
  let pending = `${JSON.stringify({ id, ...start }).slice(0, -1)},${evaluationsKey}`;
  let written = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let [unscored, noted] = [0, 0];
  /** One after the other. A failure is told by the next call. */
  const flush = (sync: boolean): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const text = pending;
    pending = "";
    written = written.then(async () => {
      await handle.writeFile(text);
      if (sync) await handle.datasync();
      if (unscored === noted) return;
      noted = unscored;
      await noteUnscoredCost(draft, noted);
    });
    written.catch(() => {});
    return written;
  };
  // From now on the run can be resumed; the first rows are scored while the disk is waited for.
  await flush(false);
  void flush(true);
  return {
    id,
    async add(evaluations) {
      for (const evaluation of evaluations) {
        pending += separator + JSON.stringify(evaluation);
        separator = ",\n";
      }
      if (pending.length > charactersAtOnce) await flush(false);
      else timer ??= setTimeout(() => void flush(true), millisecondsBetweenSyncs);
    },
    unscored(cost) {
      unscored = cost;
    },
    async keep(end) {
      pending += `\n],${JSON.stringify(end).slice(1)}\n`;
      await flush(true);
      await handle.close();
      await rename(draft, file);
      await forgetUnscoredCost(draft);
      return { file, head: { id, ...start, ...end } };
    },
    async leave() {
      await flush(true);
      await handle.close();
    },
    async discard() {
      clearTimeout(timer);
      await written.catch(() => {});
      await handle.close();
      await rm(draft, { force: true });
      await forgetUnscoredCost(draft);
    },
  };
}

/** With what the first line of the file ends. */
export const evaluationsKey = '"evaluations":[';

const charactersAtOnce = 1 << 18;
const millisecondsBetweenSyncs = 1_000;
