/** A response that is held in memory, without what the connection adds. Header names are lower case. */
export type BufferedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** A response that is sent as it is made; its length is unknown before its end. */
export type StreamedResponse = Omit<BufferedResponse, "body"> & {
  readonly pieces: AsyncIterableIterator<string>;
  /** A text that changes whenever the body does, if it is known before the body is made. */
  readonly version?: string;
};

/** A response of the API. */
export type ApiResponse = BufferedResponse | StreamedResponse;

/** No bytes, for a response without a body. */
export const noBody: Buffer = Buffer.alloc(0);

/** A response in the API's error shape. `detail` is a sentence, or the field errors of a 422. */
export function errorResponse(
  status: number,
  detail: unknown,
  headers: BufferedResponse["headers"] = {},
): BufferedResponse {
  const type = { "content-type": "application/json" };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(JSON.stringify({ detail })) };
}

/** Refuses a request, from any step of the pipeline. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly response: BufferedResponse;

  /** @param detail a sentence, or the field errors of a 422 */
  constructor(status: number, detail: unknown, headers?: BufferedResponse["headers"]) {
    super(`${status} ${JSON.stringify(detail)}`);
    this.response = errorResponse(status, detail, headers);
  }
}
