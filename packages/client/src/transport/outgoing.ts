/** A request as `fetch(url, init)` takes it. Whatever is not a stream can be sent again. */
export type Outgoing = {
  readonly url: string;
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Record<string, string>;
  readonly body: string | Blob | ReadableStream<Uint8Array> | undefined;
  readonly signal: AbortSignal | undefined;
};
