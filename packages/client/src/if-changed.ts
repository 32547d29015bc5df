import type { FetchResult, Init } from "./call-operation.ts";

/**
 * Asks again and again for something that may not have changed: a server that gave it a tag sends it only if
 * it has. A server without tags sends it each time.
 */
export function ifChanged<Data>(request: (init: Init) => Promise<FetchResult<Data>>): typeof request {
  let held: { readonly tag: string; readonly result: FetchResult<Data> } | undefined;
  return async (init) => {
    if (held === undefined) return remember(await request(init));
    const result = await request({ ...init, headers: { "If-None-Match": held.tag, ...init.headers } });
    return result.response.status === 304 ? held.result : remember(result);
  };

  function remember(result: FetchResult<Data>): FetchResult<Data> {
    const tag = result.response.headers.get("etag");
    held = tag === null || !result.response.ok ? undefined : { tag, result };
    return result;
  }
}
