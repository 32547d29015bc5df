import { type RawBuilder, sql } from "kysely";

type Named = "dataset" | "run";

/** The column of each table that has its name as names are compared. */
const comparedColumns = { dataset: "compared_name", run: "compared_alias" } as const;

/**
 * What `twin` must be for a name. A unique index refuses it if any other row of the owner compares equal,
 * even one that an earlier version let in beside another: the value is then that row's own.
 *
 * @param except the id of a row to leave out
 */
export function twinOf(
  table: Named,
  userId: RawBuilder<number | null>,
  compared: string | RawBuilder<string>,
  except: number | null,
): RawBuilder<number> {
  return sql<number>`coalesce((
    select min(twin) from ${sql.table(table)} as other
    where other.user_id = ${userId} and ${sql.ref(`other.${comparedColumns[table]}`)} = ${compared}
      and other.id is distinct from ${except}
  ), 0)`;
}
