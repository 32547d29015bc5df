import type { ApiPromise, WithRequestId } from "./api-promise.ts";
import { StatusError } from "./errors/status-errors.ts";

/**
 * Asks again and again for something that may not have changed: a server that gave it a tag sends it only if
 * it has. A server without tags sends it each time.
 *
 * @param ask - Makes the call with headers besides its own.
 */
export function ifChanged<Data, Options extends unknown[]>(
  ask: (headers: Readonly<Record<string, string>>, ...options: Options) => ApiPromise<Data>,
): (...options: Options) => Promise<WithRequestId<Data>> {
  let held: { readonly tag: string; readonly data: WithRequestId<Data> } | undefined;
  return async (...options) => {
    try {
      const call = ask(held ? { "if-none-match": held.tag } : {}, ...options);
      const { data, response } = await call.withResponse();
      const tag = response.headers.get("etag");
      held = tag === null ? undefined : { tag, data };
      return data;
    } catch (error) {
      if (held && error instanceof StatusError && error.status === 304) return held.data;
      throw error;
    }
  };
}
