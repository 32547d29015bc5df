import type { BalanceEntry } from "../store.ts";
import type { Database } from "./database.ts";

/**
 * The newest entries of a user. One statement, so that they and the balance are of the same moment; what the
 * balance was before each of them follows from the newest down.
 */
export async function balanceHistory(
  db: Database,
  userId: number,
  limit: number,
): Promise<readonly BalanceEntry[]> {
  const rows = await db
    .selectFrom("balance_entry as entry")
    .innerJoin("account", "account.id", "entry.user_id")
    .leftJoin("run", "run.id", "entry.run_id")
    .leftJoin("run_work", "run_work.run_id", "entry.run_id")
    .where("entry.user_id", "=", userId)
    .orderBy("entry.id", "desc")
    .limit(limit)
    .select(["entry.id", "entry.type", "entry.created_at", "entry.run_id", "entry.amount"])
    .select(["entry.alias as first_alias", "run.alias", "run_work.reserved", "account.balance"])
    .execute();
  let balance_after = rows[0]?.balance ?? 0;
  return rows.map(({ id, type, created_at, run_id, alias, first_alias, reserved, ...row }) => {
    const status = row.amount === null ? "pending" : "settled";
    const amount = row.amount ?? 0 - (reserved ?? 0);
    const entry = { id, type, created_at, run_id, alias: alias ?? first_alias, status, amount } as const;
    const shown = { ...entry, balance_after };
    balance_after -= amount;
    return shown;
  });
}
