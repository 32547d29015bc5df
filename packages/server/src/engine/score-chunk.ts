import type { Chunk } from "../store/store.ts";
import { askJudges, type Judging } from "./ask-judges.ts";
import { type ChunkResults, type ChunkResultsOptions, collectResults } from "./chunk-results.ts";
import type { JudgeHealth } from "./judge-health.ts";
import { type PreparedTask, prepareTask } from "./prepared-task.ts";
import { type PoolTurn, scoreInPool, type WorkerPools } from "./score-in-pool.ts";
import type { Signals } from "./signals.ts";

/** Everything that chunks are scored with. */
export type Scoring = ChunkResultsOptions & {
  readonly pools: WorkerPools;
  readonly judging: Judging;
  /** Its `settle` is called after each try. */
  readonly judgeHealth: Pick<JudgeHealth, "settle">;
  /** Called with errors that no row caused. */
  readonly onError: (cause: unknown) => void;
};

/** How urgent a chunk is, and how long it may take. */
type ChunkTurn = Pick<PoolTurn, "urgent" | "until" | "timeSlice">;

/**
 * Scores what a chunk lacks, as far as its time slice allows; first of all, if it is urgent. For workers, the
 * slice begins with the first result: a chunk that waits for one has had nothing yet. Never rejects.
 */
export async function scoreChunk(
  chunk: Chunk,
  scoring: Scoring,
  { urgent, until, timeSlice, ...signals }: Signals & ChunkTurn,
): Promise<ReturnType<ChunkResults["finish"]>> {
  const results = collectResults(chunk, scoring);
  const { now, random, pools, judging } = scoring;
  const tasks = chunk.tasks.map((task) => prepareTask(task, judging.judges));
  const given = { ...signals, now, userId: chunk.user_id, urgent };
  const turn = { ...given, until, timeSlice };
  for (const each of tasks)
    if ("refusal" in each) for (const row of chunk.rows) results.add(row, each.task, each.refusal, now());
  const track = async (way: PreparedTask["way"], score: (some: readonly PreparedTask[]) => Promise<void>) => {
    const some = tasks.flatMap((each) => ("way" in each && each.way === way ? each : []));
    try {
      if (some.length > 0) await score(some);
    } catch (cause) {
      if (signals.abort.aborted) return;
      scoring.onError(cause);
      results.postpone(
        some.map(({ task }) => task),
        cause,
      );
    }
  };
  await Promise.all([
    track("plain", (some) => scoreInPool(chunk.rows, some, pools.plain, results, turn)),
    track("slow", (some) => scoreInPool(chunk.rows, some, pools.slow, results, turn)),
    track("judged", (some) =>
      askJudges(chunk.rows, some, judging, pools.slow, results, { ...given, random }),
    ),
  ]);
  const scored = results.finish();
  const models = tasks.flatMap(({ task }) => task.model_slug ?? []);
  scoring.judgeHealth.settle(models, scored.rest === "done" ? null : scored.rest.not_before);
  return scored;
}
