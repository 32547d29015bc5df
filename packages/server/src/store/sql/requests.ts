import type { KeptAnswer, KeptRequest, RequestKey } from "../store.ts";
import { type Database, json, unjson } from "./database.ts";

/** How long a key belongs to a request, in milliseconds. */
const keptMs = 24 * 60 * 60_000;

/** @param now in milliseconds since 1970 */
export async function findRequest(
  db: Database,
  userId: number,
  key: string,
  now: number,
): Promise<KeptRequest | undefined> {
  const row = await db
    .selectFrom("request")
    .where("user_id", "=", userId)
    .where("key", "=", key)
    .where("created_at", ">", now - keptMs)
    .selectAll()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { fingerprint, made, status, headers, body } = row;
  const isAnswered = status !== null && headers !== null && body !== null;
  return {
    fingerprint,
    made,
    answer: isAnswered ? { status, headers: unjson<KeptAnswer["headers"]>(headers), body } : null,
  };
}

/**
 * Replaces a request with the same key that has run out, or has created nothing. One statement, so that of
 * two that come at once only one does it, whatever else the transactions read.
 *
 * @returns false if one has created something
 */
export async function noteMade(
  db: Database,
  userId: number,
  request: RequestKey,
  { made, answer }: { readonly made: number; readonly answer: KeptAnswer | undefined },
  now: number,
): Promise<boolean> {
  const row = rowOf(request, { made, answer }, now);
  const { numInsertedOrUpdatedRows: noted = 0n } = await db
    .insertInto("request")
    .values({ user_id: userId, key: request.key, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "key"])
        .doUpdateSet(row)
        .where((eb) => eb.or([eb("request.made", "is", null), eb("request.created_at", "<=", now - keptMs)])),
    )
    .executeTakeFirst();
  return noted > 0n;
}

/** Keeps an answer beside what the request has created, if it has. The first answer stays. */
export async function keepAnswer(
  db: Database,
  userId: number,
  request: RequestKey,
  answer: KeptAnswer,
  now: number,
): Promise<void> {
  const earlier = await findRequest(db, userId, request.key, now);
  if (earlier !== undefined && earlier.answer !== null) return;
  const made = earlier?.fingerprint === request.fingerprint ? earlier.made : null;
  const row = rowOf(request, { made, answer }, now);
  await db
    .insertInto("request")
    .values({ user_id: userId, key: request.key, ...row })
    .onConflict((conflict) => conflict.columns(["user_id", "key"]).doUpdateSet(row))
    .execute();
}

function rowOf(
  { fingerprint }: RequestKey,
  { made, answer }: { readonly made: number | null; readonly answer: KeptAnswer | undefined },
  now: number,
) {
  const { status = null, headers, body = null } = answer ?? {};
  const kept = { fingerprint, made, status, headers: headers === undefined ? null : json(headers), body };
  return { ...kept, created_at: now };
}

/** Deletes some of the requests that are kept for too long. @returns whether there may be more */
export async function sweepRequests(db: Database, now: number): Promise<boolean> {
  const some = db
    .selectFrom("request")
    .where("created_at", "<=", now - keptMs)
    .select("id")
    .limit(step);
  const { numDeletedRows } = await db.deleteFrom("request").where("id", "in", some).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How many rows are deleted at a time. */
const step = 500;
