import type { Operation } from "../operation.ts";

/** The organization that the caller is in; null where there is none. */
export const getMyOrganization: Operation<"getMyOrganization"> = async ({ store, caller }) => {
  const organization = caller.org_id === null ? undefined : await store.findOrganization(caller.org_id);
  return { status: 200, body: organization ?? null };
};
