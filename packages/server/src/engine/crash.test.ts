import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { StoredEvaluation, StoredRun } from "../domain/entities.ts";
import { openStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";

const rows = 1_500;
const balance = 1_000_000_000;
const reserved = 900_000_000;
const tasks = [
  { metric_id: 2, model_slug: null },
  { metric_id: 13, model_slug: null },
  { metric_id: 43, model_slug: "gpt-4o" },
].map((task, position) => ({
  ...task,
  position,
  threshold: 50,
  metric_args: null,
  from_index: 0,
  to_index: rows,
}));

test("a process killed at any moment loses nothing, doubles nothing and charges nothing twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aegis-crash-"));
  const file = join(folder, "aegis.db");
  const { userId, runId } = await withStore(file, begin);
  const left: number[] = [];
  const moments: string[] = [];
  const unequal: number[] = [];
  for (let isDone = false; !isDone; ) {
    // The first dozen is killed in the midst of a save or soon after; then one may finish.
    const moment = left.length < 12 ? randomMoment() : never;
    moments.push(`${moment.pause} ms after save ${moment.save}`);
    isDone = await workUntilKilled(file, runId, moment);
    left.push(await withStore(file, async (store) => (await evaluationsOf(store, runId)).length));
    unequal.push(...(await withStore(file, (store) => historyBesideBalance(store, userId))));
  }
  const { run, evaluations, account } = await withStore(file, async (store) => ({
    run: await store.findRun(runId),
    evaluations: await evaluationsOf(store, runId),
    account: await store.balance(userId),
  }));
  await rm(folder, { recursive: true });

  const context = `killed ${moments.join(", ")}, with ${left.join(", ")} evaluations`;
  // Otherwise this test has proved nothing: some must be killed in the midst of the work.
  expect(left.filter((count) => count > 0 && count < 3 * rows).length, context).toBeGreaterThan(2);
  expect(left, context).toEqual(left.toSorted((a, b) => a - b));
  expect(new Set(evaluations.map(keyOf)).size, context).toBe(rows * tasks.length);
  expect(evaluations.length, context).toBe(rows * tasks.length);
  expect(evaluations.filter(({ is_success }) => !is_success)).toEqual([]);
  expect(unequal, context).toEqual([]);
  const costs = evaluations.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0);
  expect(run?.total_cost, context).toBe(costs);
  expect(balance - account, context).toBe(costs);
  expect(costs).toBeGreaterThan(0);
  expect(run?.finished_at).not.toBeNull();
  expect(run && shownOf(run)).toEqual({
    aggregate_results: { exact_match: 50, is_valid_json: 100, toxic: 100 },
    result: 83.33,
    is_gte_threshold: true,
  });
}, 300_000);

const at = "2026-04-01T09:12:00Z";

async function begin(store: Store): Promise<{ userId: number; runId: number }> {
  const { id: userId } = await store.createUser("owner@example.com");
  await store.credit(userId, balance);
  const key = { hash: "0".repeat(64), hint: "sk_0000", name: "test" };
  const api_key_id = await store.createKey(userId, key, at);
  const { id: runId } = await store.transaction((transaction) =>
    transaction.insertRun({
      user_id: userId,
      author_id: userId,
      org_id: null,
      api_key_id,
      run_type_id: 1,
      run_source_id: 1,
      dataset_id: null,
      data_collection_id: null,
      alias: "crash",
      threshold: 70,
      model_slug: "gpt-4o",
      number_of_metrics: tasks.length,
      started_at: at,
      tasks,
      row_count: rows,
      chunk_rows: 20,
      reserved,
      billed: true,
      rows: Array.from({ length: rows }, (_, row) => ({
        prompt: null,
        input: null,
        context: null,
        output: `{"row":${row}}`,
        golden_answer: row % 2 === 0 ? `{"row":${row}}` : "other",
      })),
    }),
  );
  return { userId, runId };
}

/** How many saves a process may begin, and how many milliseconds it has after the last. */
type Moment = { readonly save: number; readonly pause: number };

const never: Moment = { save: Number.POSITIVE_INFINITY, pause: 0 };

function randomMoment(): Moment {
  return { save: 1 + Math.floor(Math.random() * 6), pause: Math.max(0, Math.floor(Math.random() * 30) - 15) };
}

/** @returns whether the run had finished before the moment came */
async function workUntilKilled(file: string, runId: number, moment: Moment): Promise<boolean> {
  const module = JSON.stringify(new URL("testing/crash-child.ts", import.meta.url).href);
  const program = `import(${module}).then(({ work }) => work(${JSON.stringify(file)}, ${runId}, console.log))`;
  const child = spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let hasFinished = false;
  let saves = 0;
  for await (const news of createInterface({ input: child.stdout })) {
    if (news === "finished") hasFinished = true;
    else expect(news).toBe("saving");
    saves += 1;
    if (saves !== moment.save) continue;
    if (moment.pause > 0) await setTimeout(moment.pause);
    child.kill("SIGKILL");
  }
  await exited;
  return hasFinished;
}

async function withStore<T>(file: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ file, clock: () => Date.now() });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function evaluationsOf(store: Store, runId: number): Promise<StoredEvaluation[]> {
  const all: StoredEvaluation[] = [];
  for await (const batch of store.evaluationsOfRun(runId)) all.push(...batch);
  return all;
}

/** How far the history of a balance is from the balance; nothing if they are equal. */
async function historyBesideBalance(store: Store, userId: number): Promise<readonly number[]> {
  const entries = await store.balanceHistory(userId, 10);
  const off = entries.reduce((sum, { amount }) => sum + amount, 0) - (await store.balance(userId));
  return off === 0 ? [] : [off];
}

function keyOf({ record_id, metric_id }: StoredEvaluation): string {
  return `${record_id} ${metric_id}`;
}

function shownOf({ aggregate_results, result, is_gte_threshold }: StoredRun) {
  return { aggregate_results, result, is_gte_threshold };
}
