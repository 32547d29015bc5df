import type { Balance } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";

/** What can be spent. */
export function balances({ call }: ApiClient) {
  return {
    /**
     * Gets what the key's user can spend, and what running runs have reserved. Self-hosted only: the hosted
     * service does not have it.
     */
    getMy: (options?: CallOptions): ApiPromise<Balance> => call("getMyBalance", options, {}),
  };
}
