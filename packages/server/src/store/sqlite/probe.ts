import type { DatabaseSync } from "node:sqlite";

/**
 * Makes a check that reads a row of each table and an entry of each index of a database: requests need all of
 * them. It takes less than a millisecond, however large they are.
 *
 * @throws SQLite's error if the schema cannot be read; the check throws that of what cannot be read
 */
export function createProbe(database: DatabaseSync): () => void {
  const parts = database
    .prepare(
      "select type, name, tbl_name as owner, sql from sqlite_master where rootpage > 0 order by rootpage",
    )
    .all();
  const statements = parts.map(({ type, name, owner, sql }) => {
    if (type === "table") return database.prepare(`select 1 from ${quoted(name)} not indexed limit 1`);
    // An index of some rows is used only by a query for no others.
    const [some = ""] = /\bwhere\b.*$/is.exec(String(sql)) ?? [];
    return database.prepare(`select 1 from ${quoted(owner)} indexed by ${quoted(name)} ${some} limit 1`);
  });
  return () => {
    for (const statement of statements) statement.get();
  };
}

function quoted(name: unknown): string {
  return `"${String(name).replaceAll('"', '""')}"`;
}
