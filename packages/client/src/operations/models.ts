import type { ModelInfo, QueryOf } from "@aegis/contract";
import type { ApiClient } from "../api-client.ts";
import type { ApiPromise } from "../api-promise.ts";
import type { CallOptions } from "../options.ts";

/** What judges if a metric asks a model. */
export function models({ call }: ApiClient) {
  return {
    /**
     * Lists all models that requests may name, or one of them. Self-hosted only: the hosted service does not
     * have it.
     */
    list: (query: QueryOf<"listModels"> = {}, options?: CallOptions): ApiPromise<ModelInfo[]> =>
      call("listModels", options, { query }),
  };
}
