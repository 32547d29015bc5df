import type { Caller, Owned } from "./entities.ts";
import { notInOrganization } from "./sharing-errors.ts";

/**
 * The organization that a new run over a dataset is shared with: the dataset's, else its collection's, else,
 * if a colleague owns the dataset, the caller's own. Otherwise none.
 */
export function organizationOfDatasetRun(
  dataset: Owned,
  collection: Owned | undefined,
  caller: Pick<Caller, "user_id" | "org_id">,
): number | null {
  const ofOthers = dataset.user_id === caller.user_id ? null : caller.org_id;
  return dataset.org_id ?? collection?.org_id ?? ofOthers;
}

/**
 * The organization that a new run over rows of its own is shared with: that of the collection that it is put
 * into.
 *
 * @throws DomainError 400 if that is not the caller's
 */
export function organizationOfCustomRun(
  collection: Owned | undefined,
  caller: Pick<Caller, "org_id">,
): number | null {
  const org_id = collection?.org_id ?? null;
  if (org_id !== null && org_id !== caller.org_id) throw notInOrganization(org_id);
  return org_id;
}
