import type { OperationId } from "@aegis/contract";
import {
  type Authenticate,
  type BufferedResponse,
  type Call,
  HttpError,
  type ReadRequest,
  unlessHeld,
} from "@aegis/http";
import type { Preferences, PreferencesReading } from "./prefer/preferences.ts";
import { chooseByOptions, chooseExample, type ExampleSet } from "./produce/example-set.ts";
import { invent } from "./produce/invent.ts";
import type { Producer } from "./produce/prism.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { refusalOf, responseTo } from "./refuse/refuse.ts";
import type { UsualAnswer } from "./usual-answer.ts";

/** The responses of the mock, by operationId. */
export type Answers = {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly examples: ReadonlyMap<string, ExampleSet>;
  /** What a request gets that prefers nothing. */
  readonly usual: UsualAnswer;
};

/** Accepts any key, unless a preference of the request is invalid or the key has used up its rate. */
export function acceptKeys(limiter: RateLimiter): Authenticate<PreferencesReading, string> {
  return (key, { state: { problem, preferences } }) => {
    if (problem !== undefined) throw new HttpError(400, problem);
    limitRate(limiter, key, preferences);
    return key;
  };
}

/**
 * Answers a call: refuses what the server would refuse, or gives what its preferences ask for, or the usual
 * answer.
 */
export function answer(
  answers: Answers,
  call: Call<PreferencesReading, string>,
): BufferedResponse | Promise<BufferedResponse> {
  const { id, request, exchange } = call;
  const refusal = exchange.state.preferences.validate === false ? undefined : refusalOf(id, request);
  if (refusal instanceof Promise) return refusal.then((refused) => refused ?? accept(answers, call));
  return refusal ?? accept(answers, call);
}

function accept(
  answers: Answers,
  { id, request, exchange }: Call<PreferencesReading, string>,
): BufferedResponse | Promise<BufferedResponse> {
  const { preferences, fallback, applied } = exchange.state;
  const set = answers.examples.get(id);
  if (set === undefined) throw new Error(`The document has no operation ${id}.`);
  const finish = (response: BufferedResponse) =>
    unlessHeld(
      withIdInFileName(withApplied(response, applied), request),
      exchange.req.headers["if-none-match"],
    );
  const isChosen = preferences.code !== undefined || preferences.example !== undefined;
  const chosen = isChosen ? chooseExample(set, preferences) : chooseByOptions(set, fallback);
  const isNamed = preferences.example !== undefined || fallback.example !== undefined;
  const { status, body } = chosen ?? set.usual;
  if (preferences.dynamic === true && !isNamed && body.length > 0)
    return invent(answers.producers, id, request, { status, seed: preferences.seed }).then(finish);
  return finish(chosen ?? usualOf(answers, set, id, request, preferences));
}

/** The usual answer, or what the examples' world refuses. Without validation nothing is refused. */
function usualOf(
  { usual }: Answers,
  set: ExampleSet,
  id: OperationId,
  request: ReadRequest,
  { validate }: Preferences,
): BufferedResponse {
  try {
    return usual(set, id, request);
  } catch (error) {
    const refused = responseTo(error);
    return validate === false ? set.usual : refused;
  }
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
