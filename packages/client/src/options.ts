import type { FetchFunction } from "./fetch-function.ts";
import type { Hooks } from "./hooks.ts";

/** Options of a client. Everything has a default but the key. */
export type AegisOptions = {
  /** The API key, `sk_…`. @default the environment variable AEGIS_API_KEY */
  readonly apiKey?: string | undefined;
  /**
   * The address of the API, with its path.
   *
   * @default the environment variable AEGIS_API_BASE_URL, or else the hosted service
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Sends a request, as `fetch(url, init)` does: that of undici with a proxy, of node-fetch, or of a test.
   *
   * @default the platform's `fetch`, looked up at each call
   */
  readonly fetch?: FetchFunction | undefined;
  /** Headers that are sent with each call. Those of a call go before them. @default none */
  readonly headers?: GivenHeaders | undefined;
  /** Functions that are called for each attempt, response and retry. @default none */
  readonly hooks?: Hooks | undefined;
} & Limits;

/** How one call differs from the client's options. */
export type CallOptions = {
  /**
   * Ends the call, even during a pause or while a body is read. The call rejects with the signal's reason.
   *
   * @default none
   */
  readonly signal?: AbortSignal | undefined;
  /** Headers that are sent besides the client's own. @default none */
  readonly headers?: GivenHeaders | undefined;
  /**
   * The `Idempotency-Key` of a POST, from 1 to 255 characters: repeated with the same key, even by another
   * process within 24 hours, it takes effect once and gets the first response. Other methods need none.
   *
   * @default a random one for each call
   */
  readonly idempotencyKey?: string | undefined;
} & Limits;

/** Headers by name, in any case of letters. */
export type GivenHeaders = Headers | Readonly<Record<string, string>>;

/** How long a call may take and how often it is retried. */
export type Limits = {
  /**
   * Milliseconds that one attempt may take, until the response is complete or, for a download, until its
   * first byte.
   *
   * @default 60_000; for a POST, which may score or upload for long, the deadline
   */
  readonly timeout?: number | undefined;
  /**
   * How many attempts may follow the first. A call is retried if the connection fails, an attempt times out,
   * or the status is 409, 429, 502, 503 or 504. A POST has an `Idempotency-Key`, by which a server knows it
   * again; at the hosted service, which may ignore it, a POST is retried only if the connection was refused
   * before anything was sent. A DELETE whose repetition gets 404 has succeeded, if an earlier attempt may
   * have arrived.
   *
   * @default 2; 0 for the upload of a stream, which can be read only once
   */
  readonly retries?: number | undefined;
  /** Milliseconds that all attempts and the pauses between them may take. @default 600_000 */
  readonly deadline?: number | undefined;
};
