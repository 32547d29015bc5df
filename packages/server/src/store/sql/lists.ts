import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Viewer } from "../../domain/entities.ts";
import type { Batches, PageOf, PageRows, Shared } from "../store.ts";
import type { Database } from "./database.ts";

/** How many rows are read at a time. */
export const batchSize = 500;

/** A list of things that have owners: newest first, without what its viewer cannot see. */
export type List = {
  readonly table: "dataset" | "data_collection" | "run";
  readonly parts: readonly Part[];
  /** What else holds for what is in it. */
  readonly where: readonly RawBuilder<SqlBool>[];
};

/**
 * Of what a viewer sees, a part that an index holds in the order of the list: one's own or, in an
 * organization, those of others that are shared with it. Together they are all, and they have nothing in
 * common.
 */
export type Part = RawBuilder<SqlBool>;

export function visibleParts({ user_id, org_id }: Viewer, shared: Shared): readonly Part[] {
  const own = sql<SqlBool>`user_id = ${user_id}`;
  const others =
    org_id === null ? [] : [sql<SqlBool>`org_id = ${org_id} and user_id is distinct from ${user_id}`];
  return [...(shared === true ? [] : [own]), ...(shared === false ? [] : others)];
}

/** One of an owner's own. */
export function ownParts(userId: number): readonly Part[] {
  return [sql<SqlBool>`user_id = ${userId}`];
}

/**
 * What is on a page, and how many are on all. Rows are read when they are asked for; which they are is
 * certain from the beginning.
 */
export async function pageOfList<Row extends { readonly id: number }>(
  db: Database,
  list: List,
  { page, page_size }: PageOf,
  rowsOf: (ids: readonly number[]) => Promise<readonly Row[]>,
): Promise<PageRows<Row>> {
  const total_items = await countOf(db, list);
  const offset = (page - 1) * page_size;
  const places = offset < total_items ? await placesOf(db, list, { limit: page_size, offset }) : [];
  return { total_items, items: rowsAt(places, rowsOf) };
}

/** All of a list. */
export async function* wholeList<Row extends { readonly id: number }>(
  db: Database,
  list: List,
  rowsOf: (ids: readonly number[]) => Promise<readonly Row[]>,
): Batches<Row> {
  for (let last: Place | undefined; ; ) {
    const places = await placesOf(db, list, { after: last, limit: batchSize });
    last = places.at(-1);
    if (last === undefined) return;
    yield* rowsAt(places, rowsOf);
  }
}

/** The newest of a list. */
export async function newestOf(db: Database, list: List): Promise<number | undefined> {
  return (await placesOf(db, list, { limit: 1 }))[0]?.id;
}

type Place = { readonly id: number; readonly created_at: string };

async function* rowsAt<Row extends { readonly id: number }>(
  places: readonly Place[],
  rowsOf: (ids: readonly number[]) => Promise<readonly Row[]>,
): Batches<Row> {
  for (let from = 0; from < places.length; from += batchSize) {
    const ids = places.slice(from, from + batchSize).map(({ id }) => id);
    const rows = new Map((await rowsOf(ids)).map((row) => [row.id, row]));
    const there = ids.flatMap((id) => rows.get(id) ?? []);
    if (there.length > 0) yield there;
  }
}

async function placesOf(
  db: Database,
  list: List,
  { after, limit, offset = 0 }: { after?: Place | undefined; limit: number; offset?: number },
): Promise<readonly Place[]> {
  if (list.parts.length === 0) return [];
  const rest =
    after === undefined ? [] : [sql<SqlBool>`(created_at, id) < (${after.created_at}, ${after.id})`];
  const parts = list.parts.map(
    (part) =>
      sql`select id, created_at from ${sql.table(list.table)} where ${conditions([part, ...list.where, ...rest])}`,
  );
  const { rows } = await sql<Place>`${sql.join(parts, sql` union all `)}
    order by created_at desc, id desc limit ${limit} offset ${offset}`.execute(db);
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
