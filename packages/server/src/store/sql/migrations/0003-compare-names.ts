import { comparedName, searchedName } from "@aegis/rules/names";
import { type Kysely, sql } from "kysely";
import { batchSize } from "../lists.ts";

/**
 * Names and aliases as they are compared, and how many of one owner's compare equal: an earlier version let
 * in what this one refuses. Those stay, and are told apart by `twin`. Whoever changes how names are compared
 * needs another migration like this one.
 */
export async function compareNames(db: Kysely<unknown>): Promise<void> {
  await compare(db, "data_collection", "name", "compared_name");
  for (const scope of ["user_id", "org_id"]) {
    await db.schema.dropIndex(`data_collection_${scope}_name`).execute();
    await db.schema
      .createIndex(`data_collection_${scope}_compared_name`)
      .on("data_collection")
      .columns([scope, "compared_name"])
      .execute();
  }
  await compare(db, "dataset", "name", "compared_name");
  await countTwins(db, "dataset", "compared_name");
  await refresh(db, "dataset", "name", "folded_name", searchedName);
  await compare(db, "run", "alias", "compared_alias");
  await countTwins(db, "run", "compared_alias");
}

async function compare(db: Kysely<unknown>, table: string, name: string, compared: string): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn(compared, "text", (column) => column.notNull().defaultTo(""))
    .execute();
  // Most names compare as themselves.
  await sql`update ${sql.table(table)} set ${sql.ref(compared)} = ${sql.ref(name)}`.execute(db);
  await refresh(db, table, name, compared, comparedName);
}

/** Makes a column anew from the names, a few rows at a time: a database may have millions of runs. */
async function refresh(
  db: Kysely<unknown>,
  table: string,
  name: string,
  column: string,
  make: (name: string) => string,
): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ id: number; name: string; current: string }>`
      select id, ${sql.ref(name)} as name, ${sql.ref(column)} as current
      from ${sql.table(table)} where id > ${last} order by id limit ${batchSize}`.execute(db);
    for (const row of rows) {
      const made = make(row.name);
      if (made !== row.current)
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${made} where id = ${row.id}`.execute(
          db,
        );
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}

/** Of names that compare equal the oldest is 0, so that the index can be unique. */
async function countTwins(db: Kysely<unknown>, table: string, compared: string): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn("twin", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update ${sql.table(table)} set twin = older.count from (
      select id, row_number() over (partition by user_id, ${sql.ref(compared)} order by id) - 1 as count
      from ${sql.table(table)} where user_id is not null
    ) as older
    where older.id = ${sql.table(table)}.id and older.count > 0`.execute(db);
  await db.schema
    .createIndex(`${table}_${compared}`)
    .on(table)
    .unique()
    .columns(["user_id", compared, "twin"])
    .execute();
}
