import type { Organization } from "@aegis/contract";
import type { Api } from "../api.ts";
import type { CallOptions } from "../options.ts";

/** The organization that the key belongs to. */
export function organizations({ raw, call }: Api) {
  return {
    /** The organization with its people; null for a key without one. */
    getMy: (options?: CallOptions): Promise<Organization | null> =>
      call("getMyOrganization", options, (init) => raw.GET("/organizations/me", init)),
  };
}
