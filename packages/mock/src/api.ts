import type { IncomingMessage } from "node:http";
import type { OperationId } from "@aegis/contract";
import { type ReadRequest, readRequest } from "@aegis/contract/request";
import {
  type BufferedResponse,
  type Found,
  findOperation,
  HttpError,
  readBody,
  type Target,
} from "@aegis/http";
import { countBytes } from "./count-bytes.ts";
import { type Preferences, readPreferences } from "./prefer/preferences.ts";
import { chooseExample, type ExampleSet } from "./produce/example-set.ts";
import { invent } from "./produce/invent.ts";
import type { Producer } from "./produce/prism.ts";
import type { RateLimiter } from "./rate-limit.ts";

/** An answer and what shall happen to it before it is sent. */
export type Response = { readonly answer: BufferedResponse; readonly preferences: Preferences };

/** What the API answers with. */
export type ApiParts = {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly shelves: ReadonlyMap<string, ExampleSet>;
  readonly limiter: RateLimiter;
  /** Preferences of requests that do not say otherwise. */
  readonly defaults: Preferences;
};

/** Answers a request whose path is below the base path. */
export async function respond(parts: ApiParts, req: IncomingMessage, target: Target): Promise<Response> {
  const prefer = req.headers.prefer;
  const reading = readPreferences(Array.isArray(prefer) ? prefer.join(", ") : prefer, parts.defaults);
  const { preferences, applied } = reading;
  try {
    const found = findOperation(req.method ?? "", target);
    const { authorization } = req.headers;
    if (authorization === undefined || !/^bearer\s+\S/i.test(authorization)) throw unauthorized();
    if (reading.problem !== undefined) throw new HttpError(400, reading.problem);
    limitRate(parts.limiter, authorization, preferences);
    const request = await read(found, req, target.query);
    const answer = withIdInFileName(await choose(parts, found.id, preferences), request);
    return {
      answer: applied === "" ? answer : withHeader(answer, "preference-applied", applied),
      preferences,
    };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { answer: error.answer, preferences };
  }
}

function unauthorized(): HttpError {
  return new HttpError(401, 'Send your API key as "Authorization: Bearer sk_...".', {
    "www-authenticate": "Bearer",
  });
}

function limitRate(limiter: RateLimiter, key: string, { rateLimit }: Preferences): void {
  const wait = rateLimit === undefined ? 0 : limiter(key, rateLimit);
  if (wait === 0) return;
  throw new HttpError(429, `More than ${rateLimit} requests in a second. Try again in ${wait} s.`, {
    "retry-after": String(wait),
  });
}

async function read({ id, path }: Found, req: IncomingMessage, query: string): Promise<ReadRequest> {
  const reading = readRequest(id, { path, query, body: await readBody(id, req, countBytes) });
  if ("fault" in reading) throw new HttpError(reading.fault.status, reading.fault.detail);
  return reading.request;
}

async function choose(
  { shelves, producers }: ApiParts,
  id: OperationId,
  preferences: Preferences,
): Promise<BufferedResponse> {
  const shelf = shelves.get(id);
  const producer = producers.get(id);
  if (shelf === undefined || producer === undefined) throw new Error(`The document has no operation ${id}.`);
  const shown = chooseExample(shelf, preferences);
  const { dynamic = false, example, seed } = preferences;
  if (!dynamic || example !== undefined || shown.body.length === 0) return shown;
  return invent(producer, id, { status: shown.status, seed });
}

/** A download is named after the thing that was asked for, not after the one of the example. */
function withIdInFileName(answer: BufferedResponse, { path }: ReadRequest): BufferedResponse {
  const name = answer.headers["content-disposition"];
  const [id] = Object.values(path);
  return name === undefined
    ? answer
    : withHeader(answer, "content-disposition", name.replace(/\d+/, String(id)));
}

function withHeader(answer: BufferedResponse, name: string, value: string): BufferedResponse {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}
