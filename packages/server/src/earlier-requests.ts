import type { EarlierRequests } from "@aegis/http";
import type { Caller } from "./domain/entities.ts";
import type { Store } from "./store/store.ts";

/** The requests with an idempotency key that a store keeps, by user. */
export function earlierRequests(
  store: Pick<Store, "findRequest" | "keepAnswer">,
  keyOf: (caller: Caller) => string,
): EarlierRequests<Caller> {
  return {
    keyOf,
    find: async ({ user_id }, key) => {
      const request = await store.findRequest(user_id, key);
      if (request === undefined) return undefined;
      const { fingerprint, made, answer } = request;
      return { fingerprint, made, answer: answer && { ...answer, body: Buffer.from(answer.body) } };
    },
    keep: ({ user_id }, key, fingerprint, { status, headers, body }) =>
      store.keepAnswer(user_id, { key, fingerprint }, { status, headers, body: body.toString() }),
  };
}
