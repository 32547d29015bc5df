import { setImmediate } from "node:timers/promises";
import { searchedName } from "@aegis/rules/names";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { recordFields, type StoredEvaluationOfRecord } from "../../domain/entities.ts";
import type { Batches, EvaluationFilter, PageRows } from "../store.ts";
import { type Database, flag } from "./database.ts";
import { isIn } from "./dialect.ts";
import { evaluationsAt, tasksOfRun, withRecords } from "./evaluations.ts";
import { pieceSize } from "./lists.ts";
import { textSearch } from "./text-search.ts";

/*
 * A filter may leave ten of a hundred thousand evaluations over, so finding a page means looking at all of
 * them. SQLite answers at once, and nobody else is answered meanwhile: a run is looked through a piece at a
 * time, each a range of an index, and long texts are searched in parts.
 */

/**
 * A page of the evaluations of a run. Which ones is known when this returns; they are read when they are
 * asked for. Of a run that is under way it may have what finished while it was looked through.
 */
export async function selectEvaluations(
  db: Database,
  runId: number,
  filter: EvaluationFilter,
  cut: number,
): Promise<PageRows<StoredEvaluationOfRecord>> {
  const where = await conditionsOf(db, runId, filter);
  const first = (filter.page - 1) * filter.page_size;
  const ids: number[] = [];
  let total_items = 0;
  for await (const found of piecesOf(db, runId, where, filter)) {
    const skipped = Math.max(0, first - total_items);
    ids.push(...found.slice(skipped, skipped + filter.page_size - ids.length));
    total_items += found.length;
  }
  return { total_items, items: evaluationsIn(db, runId, ids, cut) };
}

async function* evaluationsIn(
  db: Database,
  runId: number,
  ids: readonly number[],
  cut: number,
): Batches<StoredEvaluationOfRecord> {
  for (let from = 0; from < ids.length; from += pieceSize) {
    if (from > 0) await setImmediate();
    yield* withRecords(db, await evaluationsAt(db, runId, ids.slice(from, from + pieceSize)), cut);
  }
}

type Condition = RawBuilder<SqlBool>;

async function conditionsOf(
  db: Database,
  runId: number,
  { metric_id, passed, failed, min_result, max_result }: EvaluationFilter,
): Promise<readonly Condition[]> {
  const tasks = metric_id === null ? [] : await tasksOfRun(db, runId);
  const positions = tasks.filter((task) => task.metric_id === metric_id).map(({ position }) => position);
  // What has no result is below 0, and in no range.
  const lowest = min_result ?? (max_result === null ? null : 0);
  return [
    ...(metric_id === null ? [] : [isIn(db, "position", positions)]),
    ...(passed === null ? [] : [sql<SqlBool>`is_gte_threshold = ${flag(passed)}`]),
    ...(failed === null ? [] : [sql<SqlBool>`is_success = ${flag(!failed)}`]),
    ...(lowest === null ? [] : [sql<SqlBool>`sort_result >= ${lowest}`]),
    ...(max_result === null ? [] : [sql<SqlBool>`sort_result <= ${max_result}`]),
  ];
}

/** The ids of what is found in each piece of a run, in order. */
async function* piecesOf(
  db: Database,
  runId: number,
  where: readonly Condition[],
  { order, search }: EvaluationFilter,
): Batches<number> {
  const { columns, descending } = orders[order];
  const text = search === null ? "" : searchedName(search);
  const isIn = textSearch(text);
  const size = text === "" ? idsAtOnce : pieceSize;
  const key = sql.join(columns.map((column) => sql.ref(column)));
  const sorted = sql.join(
    columns.map((column) => sql`${sql.ref(column)} ${sql.raw(descending ? "desc" : "asc")}`),
  );
  const [beyond, upTo] = descending ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`];
  for (let rest = sql<SqlBool>`run_id = ${runId}`; ; ) {
    const { rows: ends } = await sql<Readonly<Record<string, number>>>`
      select ${key} from evaluation where ${rest} order by ${sorted} limit 1 offset ${size - 1}`.execute(db);
    const last = ends[0] && sql.join(columns.map((column) => sql`${ends[0]?.[column]}`));
    const piece = last === undefined ? [] : [sql<SqlBool>`(${key}) ${upTo} (${last})`];
    const { rows } = await sql<{ id: number }>`
      select id from evaluation where ${sql.join([rest, ...piece, ...where], sql` and `)} order by ${sorted}`.execute(
      db,
    );
    const ids = rows.map(({ id }) => id);
    yield text === "" ? ids : await containing(db, runId, ids, isIn);
    if (last === undefined) return;
    rest = sql<SqlBool>`run_id = ${runId} and (${key}) ${beyond} (${last})`;
    await setImmediate();
  }
}

/** How many ids are found at a time. It takes about two milliseconds. */
const idsAtOnce = 2_000;

const orders = {
  row: { columns: ["record_index", "position"], descending: false },
  lowest_first: { columns: ["sort_result", "record_index", "position"], descending: false },
  highest_first: { columns: ["sort_result", "record_index", "position"], descending: true },
} as const;

/** Those of some evaluations in whose texts a search finds something. Metrics of one row share its record. */
async function containing(
  db: Database,
  runId: number,
  ids: readonly number[],
  isIn: (text: string) => Promise<boolean>,
): Promise<readonly number[]> {
  const found: number[] = [];
  const records = new Map<number, boolean>();
  const isInOne = async (texts: readonly (string | null)[]) => {
    for (const each of texts) if (each !== null && (await isIn(each))) return true;
    return false;
  };
  for await (const part of withRecords(db, await evaluationsAt(db, runId, ids)))
    for (const { id, explanation, record } of part) {
      const inRecord = records.get(record.id) ?? (await isInOne(recordFields.map((field) => record[field])));
      records.set(record.id, inRecord);
      if (inRecord || (await isInOne([explanation]))) found.push(id);
    }
  return found;
}
