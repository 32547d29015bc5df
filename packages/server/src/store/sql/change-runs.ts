import { comparedName, searchedName } from "@aegis/rules/names";
import { sql } from "kysely";
import type { StoredRun, Timestamp } from "../../domain/entities.ts";
import type { Changes } from "../store.ts";
import { orThrowTaken } from "./constraint-errors.ts";
import type { Database } from "./database.ts";
import { deleteRuns } from "./delete-runs.ts";
import { twinOf } from "./twins.ts";

export async function changeRun(
  db: Database,
  id: number,
  { alias }: Changes<StoredRun, "alias">,
  updated_at: Timestamp,
): Promise<void> {
  const statement = db
    .updateTable("run")
    .set({ ...(alias === undefined ? {} : aliasColumns(id, alias)), updated_at })
    .where("id", "=", id);
  await orThrowTaken(db, () => statement.execute(), alias ?? "");
}

/** An alias that stays as it is keeps its `twin`. */
function aliasColumns(id: number, alias: string) {
  const compared_alias = comparedName(alias);
  const twin = twinOf("run", sql.ref("run.user_id"), compared_alias, id);
  const folded_alias = searchedName(alias);
  const kept = sql<number>`case when alias = ${alias} then twin else ${twin} end`;
  return { alias, compared_alias, folded_alias, twin: kept };
}

export async function removeRun(db: Database, id: number): Promise<void> {
  await deleteRuns(db, [id]);
}
