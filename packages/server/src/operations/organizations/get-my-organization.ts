import type { Operation } from "../operation.ts";

/** Gets the organization that the caller is in, or null. */
export const getMyOrganization: Operation<"getMyOrganization"> = async ({ store, caller }) => {
  const organization = caller.org_id === null ? undefined : await store.findOrganization(caller.org_id);
  return { status: 200, body: organization ?? null };
};
