import { setImmediate } from "node:timers/promises";
import { holdsBatches, jsonPieces } from "./json-pieces.ts";
import { type ApiResponse, type BufferedResponse, noBody } from "./response.ts";

/** The reply of an operation, its type erased. */
export type ReplyToSend = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text that changes whenever the body does, if it is known before the body is made. */
  readonly version?: string;
};

/** How a response is made. */
type ToResponseOptions = {
  /** @default 64 Ki characters */
  readonly limit?: number | undefined;
  /** @default no client holds anything */
  readonly holds?: ((version: string) => boolean) | undefined;
};

/** A file to download, as chunks of text. */
type CsvBody = { readonly csv: AsyncIterable<string>; readonly filename: string };

/**
 * Up to this many characters, a streamed response is buffered, so that it has a length and a tag.
 */
const wholeUpTo = 64 * 1024;

/**
 * Makes a response from the reply of an operation. `limit` is how many characters of a streamed response are
 * buffered. Nothing of it is read if the client `holds` its version: then it is never sent.
 */
export async function toResponse(
  reply: ReplyToSend,
  { limit = wholeUpTo, holds }: ToResponseOptions = {},
): Promise<ApiResponse> {
  const { status, body, version } = reply;
  if (status === 204) return { status, headers: { ...reply.headers }, body: noBody };
  const headers = { ...headersOf(body), ...reply.headers };
  if (version !== undefined && holds?.(version) === true)
    return { status, headers, pieces: nothing(), version };
  const streamed = (pieces: AsyncIterator<string>) => gather({ ...reply, headers }, pieces, limit);
  if (isCsv(body)) return streamed(body.csv[Symbol.asyncIterator]());
  if (holdsBatches(body)) return streamed(jsonPieces(body));
  return { status, headers, body: Buffer.from(JSON.stringify(body)) };
}

async function* nothing(): AsyncGenerator<string> {}

function headersOf(body: unknown): BufferedResponse["headers"] {
  if (!isCsv(body)) return { "content-type": "application/json" };
  return {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${body.filename}"`,
  };
}

function isCsv(body: unknown): body is CsvBody {
  return typeof body === "object" && body !== null && "csv" in body && "filename" in body;
}

/** An error before the limit is thrown, and can still be answered; one after it is thrown by the pieces. */
async function gather(
  { status, headers, version }: Pick<ReplyToSend, "status" | "version"> & Pick<BufferedResponse, "headers">,
  pieces: AsyncIterator<string>,
  limit: number,
): Promise<ApiResponse> {
  let begun = "";
  while (begun.length <= limit) {
    const { done, value } = await pieces.next();
    if (done) return { status, headers, body: Buffer.from(begun) };
    begun += value;
  }
  const made = { status, headers, pieces: continued(begun, pieces) };
  return version === undefined ? made : { ...made, version };
}

/** Not a generator: one that was never started would not end the reading of the rest. */
function continued(begun: string, rest: AsyncIterator<string>): AsyncIterableIterator<string> {
  let first: string | undefined = begun;
  return {
    next: async () => {
      if (first === undefined) {
        // A store that never waits and a client that reads fast would keep all other requests waiting until
        // the end.
        await setImmediate();
        return rest.next();
      }
      const value = first;
      first = undefined;
      return { done: false, value };
    },
    return: async () => {
      await rest.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
