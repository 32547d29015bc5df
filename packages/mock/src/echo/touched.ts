import { isDeepStrictEqual } from "node:util";

/** Null in these means none; in all other fields of a PUT it is the same as nothing. */
const sharing = ["org_id", "data_collection_id"];

/**
 * A thing after a PUT: changed when the example was, if the request supplies something besides the sharing
 * that there is already; otherwise as it was.
 */
export function touched<Thing extends { readonly updated_at: string | null }>(
  before: Thing,
  after: Thing,
  body: object,
  { updated_at }: Thing,
): Thing {
  const isSupplied = Object.entries(body).some(
    ([name, value]) => !sharing.includes(name) && value !== undefined && value !== null,
  );
  return isSupplied || !isDeepStrictEqual(before, after) ? { ...after, updated_at } : before;
}
