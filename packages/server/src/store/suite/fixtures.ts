import { onTestFinished } from "vitest";
import type { Caller, RecordTexts, RunTask, StoredRun, Viewer } from "../../domain/entities.ts";
import { noSize } from "../../domain/sample-size.ts";
import type { Batches, Chunk, NewRun, ReservedResult, Store, Transaction } from "../store.ts";

/** @param clock milliseconds since 1970; by default it stands still */
export type Open = (clock?: () => number) => Promise<Store>;

export const noon = "2026-04-01T12:00:00Z";

/** Ana and Ben are in an organization, Eve is in none. Each has a key and a dollar. */
export type People = { readonly ana: Caller; readonly ben: Caller; readonly eve: Caller };

/** A store with three users, closed after the test. */
export async function populated(
  open: Open,
  clock?: () => number,
): Promise<{ readonly store: Store } & People> {
  const store = await empty(open, clock);
  const org_id = await store.createOrganization("Acme", noon);
  const [ana, ben] = [await person(store, "ana"), await person(store, "ben")];
  await person(store, "eve");
  await store.setMembership(ana, { org_id, role: "ORG_ADMIN" });
  await store.setMembership(ben, { org_id, role: "MEMBER" });
  return {
    store,
    ana: await caller(store, "ana"),
    ben: await caller(store, "ben"),
    eve: await caller(store, "eve"),
  };
}

/** A store without content, closed after the test. */
export async function empty(open: Open, clock?: () => number): Promise<Store> {
  const store = await open(clock);
  onTestFinished(() => store.close());
  return store;
}

export const dollar = 1_000_000_000;

async function person(store: Store, name: string): Promise<number> {
  const { id } = await store.createUser(`${name}@acme.com`);
  await store.createKey(id, { hash: `hash of ${name}`, hint: "sk_0123", name: "first" }, noon);
  await store.credit(id, dollar);
  return id;
}

async function caller(store: Store, name: string): Promise<Caller> {
  return defined(await store.findCaller(`hash of ${name}`));
}

export function defined<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("It does not exist.");
  return value;
}

/** All rows of all batches. */
export async function all<T>(batches: Batches<T>): Promise<readonly T[]> {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

export function texts(output: string): RecordTexts {
  return { prompt: null, input: null, context: null, output, golden_answer: output };
}

type NewDataset = Parameters<Transaction["insertDataset"]>[1];

/** Uploads a dataset that the viewer owns. Its rows are "row 0", "row 1" and so on. */
export async function upload(
  store: Store,
  { user_id }: Viewer,
  name: string,
  { rows = 1, ...dataset }: Partial<NewDataset> & { readonly rows?: number } = {},
): Promise<number> {
  const id = await store.beginUpload();
  const outputs = Array.from({ length: rows }, (_, index) => texts(`row ${index}`));
  await store.addRecords(id, user_id, outputs, noon);
  const facts = { record_count: rows, record_size: noSize, created_at: noon };
  const chosen = {
    selected_metrics: null,
    structure: ["output", "golden_answer"],
    column_mappings: null,
  } as const;
  const placed = { user_id, author_id: user_id, org_id: null, data_collection_id: null };
  await store.transaction((transaction) =>
    transaction.insertDataset(id, { name, dataset_type_id: 1, ...facts, ...chosen, ...placed, ...dataset }),
  );
  return id;
}

export function task(changes: Partial<RunTask> = {}): RunTask {
  const scoring = { metric_id: 2, threshold: 70, model_slug: null, metric_args: null };
  return { position: 0, from_index: 0, to_index: 4, ...scoring, ...changes };
}

/** A run over four rows of its own, in chunks of two, by one metric. */
export function newRun(
  { user_id, api_key_id }: Caller,
  alias: string,
  changes: Partial<NewRun> = {},
): NewRun {
  const rows = Array.from({ length: changes.dataset_id ? 0 : 4 }, (_, index) => texts(`row ${index}`));
  return {
    user_id,
    author_id: user_id,
    org_id: null,
    api_key_id,
    run_type_id: changes.dataset_id ? 2 : 1,
    run_source_id: 1,
    dataset_id: null,
    data_collection_id: null,
    alias,
    number_of_metrics: 1,
    threshold: 70,
    model_slug: null,
    started_at: noon,
    tasks: [task()],
    rows,
    row_count: 4,
    chunk_rows: 2,
    reserved: 0,
    billed: true,
    ...changes,
  };
}

export async function start(store: Store, run: NewRun): Promise<number> {
  return (await store.transaction((transaction) => transaction.insertRun(run))).id;
}

/** A full score for each row of a chunk by each of its tasks. */
export function fullScores(chunk: Chunk, changes: Partial<ReservedResult> = {}): readonly ReservedResult[] {
  return chunk.rows.flatMap(({ id, record_index }) =>
    chunk.tasks.map(({ position }) => score({ record_id: id, record_index, position, ...changes })),
  );
}

export function score(changes: Partial<ReservedResult> = {}): ReservedResult {
  return {
    record_id: 0,
    record_index: 0,
    position: 0,
    result: 100,
    explanation: "Equal.",
    is_success: true,
    is_gte_threshold: true,
    evaluation_cost: null,
    input_tokens: null,
    output_tokens: null,
    eval_metadata: null,
    started_at: noon,
    finished_at: noon,
    reserved: 0,
    ...changes,
  };
}

/** Claims one chunk. @param mostOfUser how many of one user the worker may hold */
export async function claimOne(
  store: Store,
  worker: string,
  now: number,
  until: number,
  mostOfUser = Number.POSITIVE_INFINITY,
): Promise<Chunk | undefined> {
  const [chunk] = await store.claim(worker, now, until, { most: 1, mostOfUser });
  return chunk;
}

/** Claims all that can be claimed. @param most how many at once */
export async function claimAll(store: Store, most = 1): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  for (;;) {
    const limits = { most, mostOfUser: Number.POSITIVE_INFINITY };
    const claimed = await store.claim("worker", 0, 1_000, limits);
    if (claimed.length === 0) return chunks;
    chunks.push(...claimed);
  }
}

/** Claims, scores and saves until no work is left. @returns what `save` returned, each time */
export async function finishAllWork(store: Store, now = 0): Promise<readonly string[]> {
  const saves: string[] = [];
  for (;;) {
    const chunk = await claimOne(store, "worker", now, now + 1_000);
    if (chunk === undefined) return saves;
    saves.push(await store.save(chunk, "worker", fullScores(chunk), "done"));
  }
}

/** Saves the next chunk, each of its results with these costs. */
export async function saveNext(
  store: Store,
  costs: NonNullable<Parameters<typeof fullScores>[1]>,
): Promise<void> {
  const chunk = defined(await claimOne(store, "worker", 0, 1_000));
  await store.save(chunk, "worker", fullScores(chunk, costs), "done");
}

export async function runOf(store: Store, id: number): Promise<StoredRun> {
  return defined(await store.findRun(id));
}
