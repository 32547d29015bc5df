import type { Chunk } from "../store/store.ts";
import { askJudges, type Judging } from "./ask-judges.ts";
import { type ChunkResults, openSheet, type SheetOptions } from "./chunk-results.ts";
import type { JudgeHealth } from "./judge-health.ts";
import { type PreparedTask, prepareTask } from "./prepared-task.ts";
import { scoreInPool, type WorkerPools } from "./score-in-pool.ts";
import type { Signals } from "./signals.ts";

/** All that chunks are scored with. */
export type Scoring = SheetOptions & {
  readonly workshops: WorkerPools;
  readonly court: Judging;
  /** Is told when work is put off. */
  readonly news: Pick<JudgeHealth, "settle">;
  /** Is told what is no row's fault. */
  readonly onError: (cause: unknown) => void;
};

/** Scores what a chunk lacks, as far as its turn allows. Never rejects. */
export async function scoreChunk(
  chunk: Chunk,
  scoring: Scoring,
  signals: Signals,
): Promise<ReturnType<ChunkResults["close"]>> {
  const sheet = openSheet(chunk, scoring);
  const { now, random, workshops, court } = scoring;
  const bound = chunk.tasks.map(prepareTask);
  for (const each of bound)
    if ("refusal" in each) for (const row of chunk.rows) sheet.take(row, each.task, each.refusal, now());
  const track = async (
    way: PreparedTask["way"],
    score: (tasks: readonly PreparedTask[]) => Promise<void>,
  ) => {
    const tasks = bound.flatMap((each) => ("way" in each && each.way === way ? each : []));
    try {
      if (tasks.length > 0) await score(tasks);
    } catch (cause) {
      if (signals.abort.aborted) return;
      scoring.onError(cause);
      sheet.breakOff(
        tasks.map(({ task }) => task),
        cause,
      );
    }
  };
  await Promise.all([
    track("plain", (tasks) => scoreInPool(chunk.rows, tasks, workshops.plain, sheet, { ...signals, now })),
    track("slow", (tasks) => scoreInPool(chunk.rows, tasks, workshops.slow, sheet, { ...signals, now })),
    track("judged", (tasks) => askJudges(chunk.rows, tasks, court, sheet, { ...signals, now, random })),
  ]);
  const found = sheet.close();
  const models = bound.flatMap(({ task }) => task.model_slug ?? []);
  scoring.news.settle(models, found.rest === "done" ? null : found.rest.not_before);
  return found;
}
