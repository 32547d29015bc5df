import { NameTaken, StillReferenced } from "../store.ts";
import type { Database } from "./database.ts";
import { wordsOf } from "./dialect.ts";

/**
 * @param after whether the transaction goes on after it has thrown, or ends
 * @throws NameTaken if the statement would use a name or an alias twice
 */
export async function orThrowTaken<T>(
  db: Database,
  statement: () => Promise<T>,
  name: string,
  after: "goes on" | "ends" = "goes on",
): Promise<T> {
  try {
    return await (after === "ends" ? statement() : wordsOf(db).attempt(db, statement));
  } catch (error) {
    throw wordsOf(db).isDuplicate(error) ? new NameTaken(`"${name}" is in use.`, { cause: error }) : error;
  }
}

/** @throws StillReferenced if something still refers to what the statement would delete */
export async function orThrowReferenced<T>(db: Database, statement: () => Promise<T>): Promise<T> {
  try {
    return await wordsOf(db).attempt(db, statement);
  } catch (error) {
    throw wordsOf(db).isReferred(error)
      ? new StillReferenced("Something still refers to it.", { cause: error })
      : error;
  }
}
