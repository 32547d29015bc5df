import { NameTaken, StillReferenced } from "../store.ts";
import { isDuplicate, isReferred } from "./dialect.ts";

/** @throws NameTaken if the statement would use a name or an alias twice */
export async function orThrowTaken<T>(statement: Promise<T>, name: string): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    throw isDuplicate(error) ? new NameTaken(`"${name}" is in use.`, { cause: error }) : error;
  }
}

/** @throws StillReferenced if something still refers to what the statement would delete */
export async function orThrowReferenced<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    throw isReferred(error) ? new StillReferenced("Something still refers to it.", { cause: error }) : error;
  }
}
