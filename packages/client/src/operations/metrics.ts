import type { MetricInfo, QueryOf } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";

/** What scores a sample. */
export function metrics({ call }: ApiClient) {
  return {
    /**
     * Lists all metrics, or one of them, with their arguments. Self-hosted only: the hosted service does not
     * have it.
     */
    list: (query: QueryOf<"listMetrics"> = {}, options?: CallOptions): ApiPromise<MetricInfo[]> =>
      call("listMetrics", options, { query }),
  };
}
