import { type EndpointShare, type GivenShare, overAll, sharesOf } from "../../domain/judge-shares.ts";
import type { JudgeNeeds } from "../store.ts";
import { type Database, json, unjson } from "./database.ts";
import { wordsOf } from "./dialect.ts";

/** @param clock milliseconds since 1970, the same for all processes */
export async function shareJudges(
  db: Database,
  holder: string,
  needs: readonly JudgeNeeds[],
  lease: number,
  clock: () => number,
): Promise<readonly GivenShare[]> {
  await wordsOf(db).waitFor(db, "share judges");
  // Not before: another may have been given a share meanwhile, or the lease of one may have ended.
  const now = clock();
  await db.deleteFrom("judge_share").where("free_at", "<=", now).execute();
  const rows = await db
    .selectFrom("judge_share")
    .select(["holder", "held", "wanted", "total", "endpoints"])
    .execute();
  const live = rows.map(({ endpoints, ...row }) => ({
    ...row,
    endpoints: unjson<Readonly<Record<string, EndpointShare>>>(endpoints),
  }));
  const given = sharesOf(holder, needs, live, now);
  const shares = needs.map(({ endpoint, wanted, total }, at) => ({
    endpoint,
    share: { held: given[at]?.held ?? 0, wanted, total },
  }));
  const row = {
    ...overAll(shares.map(({ share }) => share)),
    free_at: now + lease,
    endpoints: json(Object.fromEntries(shares.map(({ endpoint, share }) => [endpoint, share]))),
  };
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
