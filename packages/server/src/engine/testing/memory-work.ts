import type { RecordTexts, RunTask, Timestamp } from "../../domain/entities.ts";
import type { Chunk, ChunkResult, Remainder, WorkQueue } from "../../store/store.ts";

/** A run as a test describes it. */
export type TestRun = {
  readonly id: number;
  readonly tasks: readonly Pick<RunTask, "metric_id" | "model_slug" | "metric_args">[];
  readonly rows: readonly Partial<RecordTexts>[];
  readonly chunk_rows?: number;
  /** @default 7 */
  readonly user_id?: number;
  readonly started_at?: Timestamp;
};

/** A run and what became of it. */
type Kept = TestRun & { cursor: number; finished: number; readonly results: Map<string, ChunkResult> };

type Held = Chunk & {
  worker: string | null;
  until: number;
  not_before: number;
  failing_since: number | null;
};

/**
 * A store in memory, as far as an engine sees it. The run with the fewest claimed chunks comes first.
 */
export function memoryWork(...runs: TestRun[]) {
  const kept = new Map<number, Kept>();
  const chunks = new Map<number, Held>();
  const saves: { readonly run_id: number; readonly results: number; readonly rest: Remainder }[] = [];
  let lastChunk = 0;

  const add = (run: TestRun) => kept.set(run.id, { ...run, cursor: 0, finished: 0, results: new Map() });
  runs.forEach(add);

  function cutNext(run: Kept): Held {
    const { id, cursor, chunk_rows = 100, user_id = 7 } = run;
    run.cursor = Math.min(cursor + chunk_rows, run.rows.length);
    lastChunk += 1;
    const held: Held = {
      id: lastChunk,
      run_id: id,
      user_id,
      dataset_id: null,
      started_at: run.started_at ?? "2026-04-01T09:12:00Z",
      failing_since: null,
      tries: 0,
      worker: null,
      until: 0,
      not_before: 0,
      done: new Set(),
      rows: run.rows.slice(cursor, run.cursor).map((texts, at) => ({
        prompt: null,
        input: null,
        context: null,
        output: null,
        golden_answer: null,
        ...texts,
        id: 1_000 + cursor + at,
        record_index: cursor + at,
      })),
      tasks: run.tasks.map((task, position) => ({
        position,
        threshold: 50,
        from_index: 0,
        to_index: run.rows.length,
        ...task,
      })),
    };
    chunks.set(held.id, held);
    return held;
  }

  function claimNext(worker: string, now: number, until: number): Chunk | undefined {
    const running = (id: number) =>
      [...chunks.values()].filter((held) => held.run_id === id && held.worker !== null).length;
    const given = [...chunks.values()].filter((held) => held.worker === null && held.not_before <= now);
    const open = [...kept.values()].filter((run) => run.cursor < run.rows.length);
    const ready = new Set([...given.map(({ run_id }) => run_id), ...open.map(({ id }) => id)]);
    const [next] = [...ready].toSorted((a, b) => running(a) - running(b));
    const run = open.find(({ id }) => id === next);
    const chunk = given.find(({ run_id }) => run_id === next) ?? (run && cutNext(run));
    if (chunk === undefined) return undefined;
    Object.assign(chunk, { worker, until });
    return { ...chunk, done: new Set(kept.get(chunk.run_id)?.results.keys()) };
  }

  const work: WorkQueue = {
    async claim(worker, now, until, { most }) {
      const claimed: Chunk[] = [];
      while (claimed.length < most) {
        const chunk = claimNext(worker, now, until);
        if (chunk === undefined) break;
        claimed.push(chunk);
      }
      return claimed;
    },
    async renew(worker, until, ids) {
      const own = ids.flatMap((id) => chunks.get(id) ?? []).filter((held) => held.worker === worker);
      for (const held of own) held.until = until;
      return own.map(({ id }) => id);
    },
    async release(worker) {
      for (const held of chunks.values()) if (held.worker === worker) held.worker = null;
    },
    async recover() {
      for (const held of chunks.values()) held.worker = null;
    },
    async save({ id, run_id }, worker, results, rest) {
      const run = kept.get(run_id);
      const held = chunks.get(id);
      if (run === undefined || held?.worker !== worker) return "gone";
      saves.push({ run_id, results: results.length, rest });
      for (const result of results) {
        const key = `${result.record_index} ${result.position}`;
        if (run.results.has(key)) throw new Error(`The evaluation ${key} is doubled.`);
        run.results.set(key, result);
      }
      if (rest === "done") chunks.delete(id);
      else
        Object.assign(held, {
          worker: null,
          ...rest,
          tries: rest.failing_since === null ? 0 : held.tries + 1,
        });
      const isLast =
        run.cursor === run.rows.length && ![...chunks.values()].some((other) => other.run_id === run_id);
      if (isLast) run.finished += 1;
      return isLast ? "finished" : "saved";
    },
    async nextDue(after) {
      const waiting = [...chunks.values()].filter((held) => held.worker === null && held.not_before > after);
      return waiting.length === 0 ? undefined : Math.min(...waiting.map((held) => held.not_before));
    },
    async stillRunning(ids) {
      return ids.filter((id) => kept.get(id)?.finished === 0);
    },
  };

  return {
    ...work,
    add,
    swept: { steps: 0 },
    /** There are always three steps. */
    async sweep(): Promise<boolean> {
      this.swept.steps += 1;
      return this.swept.steps % 3 !== 0;
    },
    saves,
    chunks,
    delete(id: number): void {
      kept.delete(id);
      for (const held of chunks.values()) if (held.run_id === id) chunks.delete(held.id);
    },
    /** The results of a run, by row and task. */
    results: (id: number) => kept.get(id)?.results ?? new Map<string, ChunkResult>(),
    finishes: (id: number) => kept.get(id)?.finished ?? 0,
  };
}
