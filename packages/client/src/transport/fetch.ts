import type { FetchFunction, FetchInit } from "../fetch-function.ts";
import type { Outgoing } from "./outgoing.ts";

/** Sends a request. */
export type Fetch = (request: Outgoing, signal: AbortSignal) => Promise<Response>;

/**
 * Makes a `Fetch` of a function like the platform's `fetch`. The platform's own is looked up at each call, so
 * that a tool that instruments it later sees the calls.
 */
export function fetchBy(given: FetchFunction | undefined): Fetch {
  return async ({ url, method, headers, body }, signal) => {
    const bare = { method, headers, signal };
    const init: FetchInit =
      body === undefined
        ? bare
        : { ...bare, body, ...(body instanceof ReadableStream && { duplex: "half" }) };
    const response = await (given ?? globalThis.fetch)(url, init);
    if (response instanceof Response) return response;
    // Loaded on demand: the platform's fetch never needs it.
    const { platformResponse } = await import("./platform-response.ts");
    return platformResponse(response);
  };
}
