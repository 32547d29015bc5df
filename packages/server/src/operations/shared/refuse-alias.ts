import { DomainError } from "@aegis/rules";
import { refuseInvalidName } from "@aegis/rules/names";
import type { Reads } from "../../store/store.ts";

/**
 * Refuses an alias for a new run.
 *
 * @throws DomainError 400 if it is blank, or the user has a run of that alias
 */
export async function refuseAlias(reads: Reads, userId: number, alias: string): Promise<void> {
  refuseInvalidName("alias", alias, DomainError.aliasBlank);
  const taken = await reads.findRunByAlias(userId, alias, null);
  if (taken !== undefined) throw DomainError.runAliasTaken(alias, taken.alias);
}
