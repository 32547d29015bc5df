import { setImmediate } from "node:timers/promises";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Viewer } from "../../domain/entities.ts";
import type { Batches, PageRequest, PageRows, Shared } from "../store.ts";
import type { Database } from "./database.ts";
import { wordsOf } from "./dialect.ts";

/** How many rows are read at a time. */
export const batchSize = 500;

/**
 * How many rows are read at a time that take long to present. Between two reads others are answered: SQLite
 * answers at once, so without a pause a whole list would be read in one go.
 */
export const pieceSize = 100;

/** A list of rows that have owners: newest first, without what the viewer cannot see. */
export type List = {
  readonly table: "dataset" | "data_collection" | "run";
  readonly parts: readonly Part[];
  /** Further conditions. */
  readonly where: readonly RawBuilder<SqlBool>[];
};

/**
 * A part of what a viewer sees that an index holds in the list's order: the viewer's own rows, or the rows of
 * others that are shared with the viewer's organization. The two do not overlap, and together they are all.
 */
export type Part = RawBuilder<SqlBool>;

export function visibleParts({ user_id, org_id }: Viewer, shared: Shared): readonly Part[] {
  const own = sql<SqlBool>`user_id = ${user_id}`;
  const others =
    org_id === null ? [] : [sql<SqlBool>`org_id = ${org_id} and user_id is distinct from ${user_id}`];
  return [...(shared === true ? [] : [own]), ...(shared === false ? [] : others)];
}

/** Only the rows that a user owns. */
export function ownParts(userId: number): readonly Part[] {
  return [sql<SqlBool>`user_id = ${userId}`];
}

/**
 * The rows of a page, and the total over all pages. Which rows they are is fixed at once; they are read when
 * they are asked for.
 */
export async function pageOfList<Row extends { readonly id: number }>(
  db: Database,
  list: List,
  { page, page_size }: PageRequest,
  rowsOf: (ids: readonly number[]) => Promise<readonly Row[]>,
): Promise<PageRows<Row>> {
  const total_items = await countOf(db, list);
  const offset = (page - 1) * page_size;
  const keys = offset < total_items ? await keysOf(db, list, { limit: page_size, offset }) : [];
  return { total_items, items: rowsAt(keys, rowsOf) };
}

/** All rows of a list. */
export async function* wholeList<Row extends { readonly id: number }>(
  db: Database,
  list: List,
  rowsOf: (ids: readonly number[]) => Promise<readonly Row[]>,
): Batches<Row> {
  for (let last: SortKey | undefined; ; ) {
    const keys = await keysOf(db, list, { after: last, limit: batchSize });
    last = keys.at(-1);
    if (last === undefined) return;
    await setImmediate();
    yield* rowsAt(keys, rowsOf);
  }
}

/** The id of the newest row of a list. */
export async function newestOf(db: Database, list: List): Promise<number | undefined> {
  return (await keysOf(db, list, { limit: 1 }))[0]?.id;
}

/** What a list is sorted by, so also what the next batch starts after. */
type SortKey = { readonly id: number; readonly created_at: string };

async function* rowsAt<Row extends { readonly id: number }>(
  keys: readonly SortKey[],
  rowsOf: (ids: readonly number[]) => Promise<readonly Row[]>,
): Batches<Row> {
  for (let from = 0; from < keys.length; from += batchSize) {
    if (from > 0) await setImmediate();
    const ids = keys.slice(from, from + batchSize).map(({ id }) => id);
    const rows = new Map((await rowsOf(ids)).map((row) => [row.id, row]));
    const there = ids.flatMap((id) => rows.get(id) ?? []);
    if (there.length > 0) yield there;
  }
}

async function keysOf(
  db: Database,
  list: List,
  { after, limit, offset = 0 }: { after?: SortKey | undefined; limit: number; offset?: number },
): Promise<readonly SortKey[]> {
  if (list.parts.length === 0) return [];
  const rest =
    after === undefined ? [] : [sql<SqlBool>`(created_at, id) < (${after.created_at}, ${after.id})`];
  const order = sql`created_at desc, id desc`;
  const parts = list.parts.map((part) => {
    const all = [part, ...list.where, ...rest];
    const keys = sql`select id, created_at from ${sql.table(list.table)} where ${conditions(all)}`;
    return wordsOf(db).sortedPart(keys, order, offset + limit);
  });
  const { rows } = await sql<SortKey>`${sql.join(parts, sql` union all `)}
    order by ${order} limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

async function countOf(db: Database, { table, parts, where }: List): Promise<number> {
  if (parts.length === 0) return 0;
  const counts = parts.map(
    (part) => sql`(select count(*) from ${sql.table(table)} where ${conditions([part, ...where])})`,
  );
  const { rows } = await sql<{ total: number }>`select ${sql.join(counts, sql` + `)} as total`.execute(db);
  return rows[0]?.total ?? 0;
}

function conditions(all: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql`${sql.join(all, sql` and `)}`;
}
