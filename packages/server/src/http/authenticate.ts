import { HttpError } from "@aegis/http";
import type { Caller } from "../domain/entities.ts";
import { type CallerStore, type Callers, createCallers } from "../operations/shared/callers.ts";

/** Knows callers by the headers of their requests. */
export type Authenticator = Pick<Callers, "noteUse"> & {
  /** @throws HttpError 401 without a key, and for one that nobody has. */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
};

/** @param clock milliseconds since 1970 */
export function createAuthenticator(store: CallerStore, clock: () => number): Authenticator {
  const { find, noteUse } = createCallers(store, clock);
  return {
    authenticate: async (authorization) => {
      const key = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
      if (key === undefined) throw unauthorized('Send your API key as "Authorization: Bearer sk_...".');
      const caller = await find(key);
      if (caller === undefined) throw unauthorized("This API key is unknown or has been revoked.");
      return caller;
    },
    noteUse,
  };
}

function unauthorized(detail: string): HttpError {
  return new HttpError(401, detail, { "www-authenticate": "Bearer" });
}
