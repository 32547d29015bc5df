/** A request as `fetch(url, init)` takes it. Whatever is not a stream can be sent again. */
export type Outgoing = {
  readonly url: string;
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Record<string, string>;
  readonly body: string | Blob | ReadableStream<Uint8Array> | undefined;
  readonly signal: AbortSignal | undefined;
};

/** What openapi-fetch gives to the constructor of a request. */
type Init = {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: Outgoing["body"];
  readonly signal?: AbortSignal | null;
};

/** Holds what is to be sent. To make a platform's `Request` of it takes as long as the rest of a call. */
class LightRequest {
  readonly method: string;
  readonly outgoing: Outgoing;
  constructor(url: string, { method, headers, body, signal }: Init) {
    this.method = method;
    this.outgoing = {
      url,
      method,
      headers: Object.fromEntries(headers),
      body,
      signal: signal ?? undefined,
    };
  }
}

/**
 * For openapi-fetch, which reads of a request no more than its method, and gives it to `fetch`. Its type
 * demands a whole one.
 */
export const lightRequest = LightRequest as unknown as typeof Request;

/** What a request of openapi-fetch sends. The body of a platform's `Request` is read into memory. */
export function outgoingOf(request: Request): Outgoing | Promise<Outgoing> {
  return request instanceof LightRequest ? request.outgoing : readRequest(request);
}

async function readRequest(request: Request): Promise<Outgoing> {
  const { url, method, signal } = request;
  const headers = Object.fromEntries(request.headers);
  // Not by `body`, which not every browser has.
  const content = method === "GET" || method === "HEAD" ? undefined : await request.blob();
  return { url, method, headers, signal, body: content?.size === 0 ? undefined : content };
}
