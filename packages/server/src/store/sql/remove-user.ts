import { comparedName } from "@aegis/rules/names";
import type { Nano, StoredUser, Timestamp } from "../../domain/entities.ts";
import { StillReferenced } from "../store.ts";
import { dropBalance } from "./balances.ts";
import { changeDataset } from "./change-datasets.ts";
import { changeRun } from "./change-runs.ts";
import type { Database } from "./database.ts";

/**
 * Removes a user, and gives what they own to another. A name that the other has already gets the address of
 * the user in brackets.
 *
 * @returns what is dropped of their balance
 * @throws StillReferenced if they own something and nobody is to have it
 */
export async function removeUser(
  db: Database,
  { id, email }: StoredUser,
  heir: number | null,
  at: Timestamp,
): Promise<Nano> {
  const datasets = await db.selectFrom("dataset").where("user_id", "=", id).select(["id", "name"]).execute();
  const runs = await db.selectFrom("run").where("user_id", "=", id).select(["id", "alias as name"]).execute();
  const collections = await db.selectFrom("data_collection").where("user_id", "=", id).select("id").execute();
  if (heir === null && datasets.length + runs.length + collections.length > 0)
    throw new StillReferenced("The user owns something.");
  const there = await namesOf(db, heir);
  for (const { id, name } of renamed(datasets, there.datasets, email))
    await changeDataset(db, id, { name }, at);
  for (const { id, name } of renamed(runs, there.runs, email)) await changeRun(db, id, { alias: name }, at);
  for (const table of ["dataset", "run", "data_collection"] as const)
    await db.updateTable(table).set({ user_id: heir }).where("user_id", "=", id).execute();
  await db
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("user_id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
  await db
    .updateTable("account")
    .set({ org_id: null, role: null, removed_at: at })
    .where("id", "=", id)
    .execute();
  return dropBalance(db, id, at);
}

type Named = { readonly id: number; readonly name: string };

async function namesOf(db: Database, userId: number | null) {
  const datasets = await db.selectFrom("dataset").where("user_id", "=", userId).select("name").execute();
  const runs = await db.selectFrom("run").where("user_id", "=", userId).select("alias as name").execute();
  const compared = (all: readonly { readonly name: string }[]) =>
    new Set(all.map(({ name }) => comparedName(name)));
  return { datasets: compared(datasets), runs: compared(runs) };
}

/** Of these things, those whose names are taken, with new ones. */
function renamed(things: readonly Named[], taken: ReadonlySet<string>, email: string): readonly Named[] {
  const used = new Set([...taken, ...things.map(({ name }) => comparedName(name))]);
  return things.flatMap(({ id, name }) => {
    if (!taken.has(comparedName(name))) return [];
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? ` (${email})` : ` (${email}, ${count})`;
      const another = `${name.slice(0, 255 - suffix.length)}${suffix}`;
      if (used.has(comparedName(another))) continue;
      used.add(comparedName(another));
      return { id, name: another };
    }
  });
}
