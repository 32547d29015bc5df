import type { StoredRun, Timestamp } from "../../domain/entities.ts";
import type { Changes } from "../store.ts";
import { orThrowTaken } from "./constraint-errors.ts";
import type { Database } from "./database.ts";
import { deleteRuns } from "./delete-runs.ts";

export async function changeRun(
  db: Database,
  id: number,
  { alias }: Changes<StoredRun, "alias">,
  updated_at: Timestamp,
): Promise<void> {
  const statement = db
    .updateTable("run")
    .set({ ...(alias === undefined ? {} : { alias }), updated_at })
    .where("id", "=", id);
  await orThrowTaken(statement.execute(), alias ?? "");
}

export async function removeRun(db: Database, id: number): Promise<void> {
  await deleteRuns(db, [id]);
}
