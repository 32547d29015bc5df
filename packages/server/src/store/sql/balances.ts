import type { Nano, Timestamp } from "../../domain/entities.ts";
import { BalanceTooLarge, InsufficientBalance, type NewRun } from "../store.ts";
import type { Database } from "./database.ts";
import { lockWorkOf } from "./locks.ts";
import type { Tables } from "./tables.ts";

// Whatever changes a balance is in this file, and keeps its entry in the same transaction.

export async function balance(db: Database, userId: number): Promise<Nano> {
  const account = await db
    .selectFrom("account")
    .where("id", "=", userId)
    .select("balance")
    .executeTakeFirstOrThrow();
  return account.balance;
}

/** One statement, so that both are of the same moment: what a run releases is in one of them. */
export async function findBalance(
  db: Database,
  userId: number,
): Promise<{ readonly balance: Nano; readonly reserved: Nano }> {
  const rows = await db
    .selectFrom("account")
    .leftJoin("run_work as work", (join) =>
      join.onRef("work.author_id", "=", "account.id").on("work.billed", "=", 1),
    )
    .where("account.id", "=", userId)
    .select(["account.balance", "work.reserved", "work.spent"])
    .execute();
  const [first] = rows;
  if (first === undefined) throw new RangeError(`There is no account ${userId}.`);
  const reserved = rows.reduce((sum, work) => sum + (work.reserved ?? 0) - (work.spent ?? 0), 0);
  return { balance: first.balance, reserved };
}

/** @throws InsufficientBalance, BalanceTooLarge */
export async function credit(db: Database, userId: number, amount: Nano, at: Timestamp): Promise<Nano> {
  // What is reserved may come back, all of it at worst.
  const has = await findBalance(db, userId);
  const room = Number.MAX_SAFE_INTEGER - has.balance - has.reserved;
  if (amount > room) throw new BalanceTooLarge(room);
  if (!(await change(db, userId, amount, -amount))) throw new InsufficientBalance(await balance(db, userId));
  if (amount !== 0) {
    const type = amount > 0 ? "top_up" : "withdrawal";
    await db.insertInto("balance_entry").values({ user_id: userId, type, created_at: at, amount }).execute();
  }
  return balance(db, userId);
}

/**
 * Takes what a run or its retry costs off a balance that covers what it may cost.
 *
 * @param cost undefined if it is not known yet: then all that it may cost
 * @throws InsufficientBalance
 */
export async function payForRun(
  db: Database,
  run_id: number,
  {
    type,
    author_id,
    alias,
    reserved,
    started_at,
  }: Pick<NewRun, "author_id" | "alias" | "reserved" | "started_at"> & { readonly type: "run" | "retry" },
  cost: Nano | undefined,
): Promise<void> {
  const taken = cost ?? reserved;
  if (!(await change(db, author_id, -taken, reserved)))
    throw new InsufficientBalance(await balance(db, author_id));
  if (taken === 0) return;
  const run = { run_id, alias, amount: cost === undefined ? null : 0 - cost };
  const entry = { user_id: author_id, type, created_at: started_at, ...run } as const;
  await db.insertInto("balance_entry").values(entry).execute();
}

/** Gives something of its reservation back for a run, unless it is not billed. Its entry is still pending. */
export async function release(
  db: Database,
  { author_id, billed }: Pick<Work, "author_id" | "billed">,
  amount: Nano,
): Promise<void> {
  if (amount !== 0 && billed) await change(db, author_id, amount, 0);
}

/** What is left to do of a run, as far as it is about money. */
export type Work = Pick<Tables["run_work"], "run_id" | "author_id" | "reserved" | "spent"> & {
  readonly billed: number;
};

/** Gives all that a run has not spent back, unless it is not billed: it is done with. */
export async function settleRun(db: Database, work: Work): Promise<void> {
  if (!work.billed) return;
  await change(db, work.author_id, work.reserved - work.spent, 0);
  await db
    .updateTable("balance_entry")
    .set({ amount: 0 - work.spent })
    .where("run_id", "=", work.run_id)
    .where("amount", "is", null)
    .execute();
}

/**
 * Drops all that a user has, and settles their runs, which go on unbilled. @returns what was dropped
 */
export async function dropBalance(db: Database, user_id: number, at: Timestamp): Promise<Nano> {
  await lockWorkOf(db, user_id);
  for (const work of await billedWork(db, user_id)) await settleRun(db, work);
  await db.updateTable("run_work").set({ billed: 0 }).where("author_id", "=", user_id).execute();
  const dropped = await balance(db, user_id);
  if (dropped === 0) return 0;
  await change(db, user_id, -dropped, dropped);
  const entry = { user_id, type: "removal", created_at: at, amount: -dropped } as const;
  await db.insertInto("balance_entry").values(entry).execute();
  return dropped;
}

/** Adds to a balance of at least `needed`. @returns false if it is less */
async function change(db: Database, userId: number, amount: Nano, needed: Nano): Promise<boolean> {
  if (amount === 0 && needed <= 0) return true;
  const { numUpdatedRows } = await db
    .updateTable("account")
    .set((eb) => ({ balance: eb("balance", "+", amount) }))
    .where("id", "=", userId)
    .where("balance", ">=", needed)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function billedWork(db: Database, userId: number): Promise<readonly Work[]> {
  return db
    .selectFrom("run_work")
    .where("author_id", "=", userId)
    .where("billed", "=", 1)
    .select(["run_id", "author_id", "reserved", "spent", "billed"])
    .execute();
}
