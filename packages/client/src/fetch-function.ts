/**
 * Sends a request as the platform's `fetch` does. That of undici, node-fetch or a test fits as well.
 *
 * @throws any error if there is no response; the call then rejects with a `ConnectionError`
 */
export type FetchFunction = (url: string, init: FetchInit) => Promise<FetchedResponse>;

/** What a request consists of besides its URL: the part of `RequestInit` that the client uses. */
export type FetchInit = {
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * JSON is a text, an uploaded file a `Blob`, an uploaded stream a `ReadableStream`; missing if there is no
   * body. It has no type, so that it can be handed to any `fetch`: the types of streams in the DOM, in Node
   * and in undici contradict each other.
   */
  // biome-ignore lint/suspicious/noExplicitAny: no other type fits all of them
  readonly body?: any;
  /** `half` if the body is a stream, as the Fetch standard requires; or else missing. */
  readonly duplex?: "half";
  /** Aborted at a timeout, and if the caller aborts the call. */
  readonly signal: AbortSignal;
};

/** The part of a `Response` that the client needs, so that it need not be the platform's own. */
export type FetchedResponse = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Iterable<[string, string]>;
  /** A stream of the platform, or anything else that gives bytes; null or undefined if there is none. */
  readonly body?: unknown;
  text(): Promise<string>;
};
