import { type GivenShare, shareOf } from "../../domain/judge-shares.ts";
import type { JudgeNeeds } from "../store.ts";
import type { Database } from "./database.ts";
import { wordsOf } from "./dialect.ts";

/** @param clock milliseconds since 1970, the same for all processes */
export async function shareJudges(
  db: Database,
  holder: string,
  { held, wanted, total }: JudgeNeeds,
  lease: number,
  clock: () => number,
): Promise<GivenShare> {
  await wordsOf(db).waitFor(db, "share judges");
  // Not before: another may have been given a share meanwhile, or the lease of one may have ended.
  const now = clock();
  await db.deleteFrom("judge_share").where("free_at", "<=", now).execute();
  const live = await db.selectFrom("judge_share").select(["holder", "held", "wanted", "total"]).execute();
  const own = live.find((each) => each.holder === holder)?.held ?? 0;
  const others = live.filter((each) => each.holder !== holder);
  const given = shareOf({ holder, held: Math.min(held, own), wanted, total }, others, now);
  const row = { held: given.held, wanted, total, free_at: now + lease };
  await db
    .insertInto("judge_share")
    .values({ holder, ...row })
    .onConflict((conflict) => conflict.column("holder").doUpdateSet(row))
    .execute();
  return given;
}

export async function leaveJudges(db: Database, holder: string): Promise<void> {
  await db.deleteFrom("judge_share").where("holder", "=", holder).execute();
}
