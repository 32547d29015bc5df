import { unauthorized } from "@aegis/http";
import type { Caller } from "../domain/entities.ts";
import { type CallerStore, type Callers, createCallers } from "../operations/shared/callers.ts";

/** Knows callers by their API keys. */
export type Authenticator = Pick<Callers, "noteUse"> & {
  /** @throws HttpError 401 for a key that nobody has */
  readonly authenticate: (key: string) => Promise<Caller>;
};

/** @param clock milliseconds since 1970 */
export function createAuthenticator(store: CallerStore, clock: () => number): Authenticator {
  const { find, noteUse } = createCallers(store, clock);
  return {
    authenticate: async (key) => {
      const caller = await find(key);
      if (caller === undefined)
        throw unauthorized("This API key is unknown, has expired or has been revoked.");
      return caller;
    },
    noteUse,
  };
}
