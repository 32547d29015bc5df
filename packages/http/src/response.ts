/** An answer, whole: what goes over the wire but for what the connection adds. Header names are in lower case. */
export type BufferedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** An answer in the API's error shape. */
export function errorResponse(
  status: number,
  detail: unknown,
  headers: BufferedResponse["headers"] = {},
): BufferedResponse {
  const type = { "content-type": "application/json" };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(JSON.stringify({ detail })) };
}

/** Thrown wherever a request cannot go on; the one place that sends answers sends this one. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly answer: BufferedResponse;

  /** `detail` is the error body's: a sentence, or the field errors of a 422. */
  constructor(status: number, detail: unknown, headers?: BufferedResponse["headers"]) {
    super(`${status} ${JSON.stringify(detail)}`);
    this.answer = errorResponse(status, detail, headers);
  }
}
