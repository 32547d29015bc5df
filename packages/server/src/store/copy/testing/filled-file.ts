import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../sqlite/open.ts";
import {
  claimOne,
  defined,
  fullScores,
  newRun,
  noon,
  populated,
  score,
  start,
  task,
  texts,
  upload,
} from "../../suite/fixtures.ts";
import { keyOf, tablesInOrder } from "../tables-in-order.ts";

/** Texts that a database, or the way to it, may change. */
const strange = ["", "a\u0000b", "\u0000", "\u0001\u0002\u0003", "\u{1f600}", "\ufffd", "null", '"\\\n', "é"];

/**
 * Makes a database that has rows in every table, and values of every kind: a finished run with a failure,
 * one that a worker is at, an upload under way, an abandoned one, an organization that was removed again.
 * Its store stays open until the test is over.
 *
 * @param rows how many rows its dataset has
 * @returns the id of that organization, the last
 */
export async function fillFile(file: string, rows = 3): Promise<number> {
  const { store, ana } = await populated(() => openStore({ file, clock: () => Date.parse(noon) }));
  const { user_id } = ana;
  const own = { user_id, org_id: null, author_id: user_id, created_at: noon };
  await store.transaction((transaction) => transaction.insertDataCollection({ ...own, name: "Größe" }));
  const dataset_id = await upload(store, ana, "dataset", { rows });
  const over = { dataset_id, row_count: rows, chunk_rows: rows, tasks: [task({ to_index: rows })] };
  await start(store, newRun(ana, "finished", { ...over, reserved: 10 * rows }));
  const chunk = defined(await claimOne(store, "worker", 0, 1_000));
  const [first, ...others] = fullScores(chunk, { evaluation_cost: 7, reserved: 10, result: 100 / 3 });
  const failed = { result: null, is_success: false, is_gte_threshold: null, explanation: "\u0000" };
  await store.save(chunk, "worker", [score({ ...first, ...failed }), ...others], "done");
  const ownRows = strange.map(texts);
  const running = { rows: ownRows, row_count: ownRows.length, tasks: [task({ to_index: ownRows.length })] };
  await start(store, newRun(ana, "running\u0000", running));
  await claimOne(store, "worker", 0, 1_000);
  await store.addRecords(await store.beginUpload(), user_id, strange.map(texts), noon);
  await store.abandonUpload(await store.beginUpload());
  await store.keepAnswer(user_id, { key: "k", fingerprint: "f" }, { status: 201, headers: {}, body: "{}" });
  change(
    file,
    `update account set balance = ${Number.MAX_SAFE_INTEGER - 5} where email = 'eve@acme.com';
    update evaluation set eval_metadata = '{"a": 1e-7}', input_tokens = 3000000000 where id = 1;
    update evaluation set result = 1e-300 where id = 2`,
  );
  const gone = await store.createOrganization("Gone", noon);
  await store.removeOrganization(gone);
  return gone;
}

/** Changes a database as another program would. */
export function change(file: string, text: string): void {
  using database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(text);
}

/** All that a database has, by table, with what it computes. */
export function dumpOf(file: string): Readonly<Record<string, readonly unknown[]>> {
  using database = new DatabaseSync(file, { timeout: 5_000 });
  return Object.fromEntries(
    tablesInOrder.map((table) => [
      table,
      database.prepare(`select * from "${table}" order by ${keyOf(table).join(", ")}`).all(),
    ]),
  );
}

/** Works while nobody can write to a database. */
export async function whileLocked<T>(file: string, work: () => Promise<T>): Promise<T> {
  using database = new DatabaseSync(file);
  database.exec("begin immediate");
  try {
    return await work();
  } finally {
    database.exec("rollback");
  }
}
