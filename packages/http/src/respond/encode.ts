import { promisify } from "node:util";
import { createGzip, gzip } from "node:zlib";
import type { BufferedResponse } from "./response.ts";

const compress = promisify(gzip);

/** Below this many bytes, compression is not worth its cost. */
const leastBytes = 1024;

/** Fast rather than small: half the time of the default level, for a tenth more bytes. */
const options = { level: 4 } as const;

/** Worth its time if it is spent once. */
const smallest = 9;

/** Whether a client accepts gzip, by its `Accept-Encoding`. */
export function takesGzip(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const weights = new Map(accept.toLowerCase().split(",").map(readWeight));
  return (weights.get("gzip") ?? weights.get("x-gzip") ?? weights.get("*") ?? 0) > 0;
}

/** `gzip;q=0.5` */
function readWeight(coding: string): [name: string, weight: number] {
  const [name = "", ...parameters] = coding.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [name, weight === undefined ? 1 : Number(weight.slice(2))];
}

/** Compresses a response if the client accepts that and it is worth it. */
export async function gzipped(response: BufferedResponse, wantsGzip: boolean): Promise<BufferedResponse> {
  if (response.body.length < leastBytes) return response;
  return wantsGzip ? compressed(response, options.level) : { ...response, headers: varying(response) };
}

/**
 * The same for responses that are sent again and again: each is compressed once, as small as can be, and
 * kept compressed for as long as it is kept itself.
 */
export function gzippedOnce(): typeof gzipped {
  const made = new WeakMap<BufferedResponse, Promise<BufferedResponse>>();
  return async (response, wantsGzip) => {
    if (!wantsGzip || response.body.length < leastBytes) return gzipped(response, false);
    const known = made.get(response);
    if (known !== undefined) return known;
    const small = compressed(response, smallest);
    made.set(response, small);
    return small;
  };
}

async function compressed(response: BufferedResponse, level: number): Promise<BufferedResponse> {
  const body = await compress(response.body, { level });
  return { ...response, headers: { ...varying(response), "content-encoding": "gzip" }, body };
}

function varying({ headers }: BufferedResponse): BufferedResponse["headers"] {
  return { ...headers, vary: "Accept-Encoding" };
}

/**
 * The additional headers of a streamed response, and the stream that it passes through, if any.
 */
export function encoding(wantsGzip: boolean) {
  const vary = "Accept-Encoding";
  return wantsGzip
    ? { headers: { vary, "content-encoding": "gzip" }, transform: createGzip(options) }
    : { headers: { vary }, transform: undefined };
}
