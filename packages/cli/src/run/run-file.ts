import { rename, rm } from "node:fs/promises";
import type { Run, RunEvaluation } from "@aegis/contract";
import type { RunPlace } from "./run-folder.ts";

/** A run without its evaluations. */
export type RunHead = Omit<Run, "evaluations"> & {
  /** What only a run of this command has. */
  readonly local?: LocalFacts;
};

/** What is known of a run that was made here, besides what the API shows. */
type LocalFacts = {
  /** The name of its suite. */
  readonly suite: string;
  /** How long it took, in seconds. */
  readonly duration: number;
};

/** What is known of a run when it begins. */
export type RunStart = Pick<
  RunHead,
  "user" | "author_email" | "run_type" | "run_source" | "dataset" | "data_collection" | "org_id"
> &
  Pick<RunHead, "number_of_metrics" | "threshold" | "model_slug" | "alias" | "started_at">;

/** What is known when it ends. */
type RunEnd = Omit<RunHead, keyof RunStart | "id">;

/** The file of a run that is being written. End with `keep` or `discard`. */
export type RunFile = {
  readonly id: number;
  add(evaluations: readonly RunEvaluation[]): Promise<void>;
  /** @returns where the run is */
  keep(end: RunEnd): Promise<{ readonly file: string; readonly head: RunHead }>;
  discard(): Promise<void>;
};

/**
 * Writes a run as the API shows it, except that all texts are whole. Each evaluation is a line, so that a
 * run of any length is written, and read again, a piece at a time. The file has its name only when it is
 * complete.
 */
export async function openRunFile({ id, file, draft, handle }: RunPlace, start: RunStart): Promise<RunFile> {
  let separator = "\n";
  let pending = `${JSON.stringify({ id, ...start }).slice(0, -1)},${evaluationsKey}`;
  const flush = async () => {
    await handle.writeFile(pending);
    pending = "";
  };
  return {
    id,
    async add(evaluations) {
      for (const evaluation of evaluations) {
        pending += separator + JSON.stringify(evaluation);
        separator = ",\n";
      }
      if (pending.length > charactersAtOnce) await flush();
    },
    async keep(end) {
      pending += `\n],${JSON.stringify(end).slice(1)}\n`;
      await flush();
      await handle.sync();
      await handle.close();
      await rename(draft, file);
      return { file, head: { id, ...start, ...end } };
    },
    async discard() {
      await handle.close();
      await rm(draft, { force: true });
    },
  };
}

/** With what the first line of the file ends. */
export const evaluationsKey = '"evaluations":[';

const charactersAtOnce = 1 << 18;
