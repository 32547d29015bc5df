import { searchedName } from "@aegis/rules/names";
import { type Kysely, sql } from "kysely";

/**
 * The names of organizations as they are compared, each of them once. It is null of an organization to which
 * an earlier version gave the name of another, and of one that an earlier version makes from now on. Whoever
 * changes how they are compared needs another migration like this one.
 */
export async function uniqueOrganizations(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("organization").addColumn("folded_name", "text").execute();
  const { rows } = await sql<{
    id: number;
    name: string;
  }>`select id, name from organization order by id`.execute(db);
  const taken = new Set<string>();
  for (const { id, name } of rows) {
    const folded = searchedName(name);
    if (taken.has(folded)) continue;
    taken.add(folded);
    await sql`update organization set folded_name = ${folded} where id = ${id}`.execute(db);
  }
  await db.schema
    .createIndex("organization_folded_name")
    .on("organization")
    .unique()
    .column("folded_name")
    .execute();
}
