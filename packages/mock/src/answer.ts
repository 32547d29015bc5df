import {
  type Authenticate,
  type BufferedResponse,
  type Call,
  HttpError,
  type ReadRequest,
} from "@aegis/http";
import type { Preferences, PreferencesReading } from "./prefer/preferences.ts";
import { chooseExample, type ExampleSet } from "./produce/example-set.ts";
import { invent } from "./produce/invent.ts";
import type { Producer } from "./produce/prism.ts";
import type { RateLimiter } from "./rate-limit.ts";

/** The responses of the mock, by operationId. */
export type Answers = {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly examples: ReadonlyMap<string, ExampleSet>;
};

/** Accepts any key, unless a preference of the request is invalid or the key has used up its rate. */
export function acceptKeys(limiter: RateLimiter): Authenticate<PreferencesReading, string> {
  return (key, { state: { problem, preferences } }) => {
    if (problem !== undefined) throw new HttpError(400, problem);
    limitRate(limiter, key, preferences);
    return key;
  };
}

/** Answers a call with the example that its `Prefer` header asks for, or with values made from the schema. */
export function answer(
  { examples, producers }: Answers,
  { id, request, exchange }: Call<PreferencesReading, string>,
): BufferedResponse | Promise<BufferedResponse> {
  const { preferences, applied } = exchange.state;
  const finish = (response: BufferedResponse) => withApplied(withIdInFileName(response, request), applied);
  const set = examples.get(id);
  const producer = producers.get(id);
  if (set === undefined || producer === undefined) throw new Error(`The document has no operation ${id}.`);
  const example = chooseExample(set, preferences);
  const { dynamic = false, seed } = preferences;
  if (!dynamic || preferences.example !== undefined || example.body.length === 0) return finish(example);
  return invent(producer, id, { status: example.status, seed }).then(finish);
}

function limitRate(limiter: RateLimiter, key: string, { rateLimit }: Preferences): void {
  const wait = rateLimit === undefined ? 0 : limiter(key, rateLimit);
  if (wait === 0) return;
  throw new HttpError(429, `More than ${rateLimit} requests in a second. Try again in ${wait} s.`, {
    "retry-after": String(wait),
  });
}

/** A download is named after the id that was asked for, not after that of the example. */
function withIdInFileName(response: BufferedResponse, { path }: ReadRequest): BufferedResponse {
  const name = response.headers["content-disposition"];
  const [id] = Object.values(path);
  return name === undefined
    ? response
    : withHeader(response, "content-disposition", name.replace(/\d+/, String(id)));
}

function withApplied(response: BufferedResponse, applied: string): BufferedResponse {
  return applied === "" ? response : withHeader(response, "preference-applied", applied);
}

function withHeader(response: BufferedResponse, name: string, value: string): BufferedResponse {
  return { ...response, headers: { ...response.headers, [name]: value } };
}
