import { type RawBuilder, sql } from "kysely";

/** Rows of whole numbers, as `Words.numbers` has them. */
export function numbers(
  name: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, number>>[],
): RawBuilder<unknown> {
  const typed = columns.map((column) => sql`${sql.ref(column)} bigint`);
  return sql`json_to_recordset(${JSON.stringify(rows)}) as ${sql.ref(name)}(${sql.join(typed)})`;
}
