import type { BufferedResponse } from "../respond/response.ts";

/** What is known of an earlier request with the same idempotency key. */
export type EarlierRequest = {
  /** Differs if the request does. */
  readonly fingerprint: string;
  /** The id of what it created; null if it created nothing, or the server keeps nothing. */
  readonly made: number | null;
  /** Its answer; null if it was cut off before there was one, or the answer was too long to be kept. */
  readonly answer: BufferedResponse | null;
};

/** The requests with an idempotency key, each kept for 24 hours. */
export type EarlierRequests<Caller> = {
  /** Tells callers apart: each has keys of their own. */
  readonly keyOf: (caller: Caller) => string;
  /** @returns undefined if the caller has sent no request with this key in that time */
  readonly find: (caller: Caller, key: string) => Promise<EarlierRequest | undefined>;
  /** Keeps the answer to the first request with a key. */
  readonly keep: (
    caller: Caller,
    key: string,
    fingerprint: string,
    answer: BufferedResponse,
  ) => Promise<void>;
};
