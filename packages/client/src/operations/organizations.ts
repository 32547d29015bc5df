import type { Organization } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";

/** The organization that the key belongs to. */
export function organizations({ call }: ApiClient) {
  return {
    /** Gets the organization with its members, or null if the key belongs to none. */
    getMy: (options?: CallOptions): ApiPromise<Organization | null> => call("getMyOrganization", options, {}),
  };
}
