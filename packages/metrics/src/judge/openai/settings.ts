import { validateHeaderName, validateHeaderValue } from "node:http";

/** How an endpoint wants to be asked, besides where it is. */
export type EndpointSettings = {
  /**
   * More headers of each request, such as Azure's `api-key`. They go before those that are sent in any case.
   * Their values appear in no error.
   *
   * @default none
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * More parameters of the URL, such as Azure's `api-version`. Their values appear in no error.
   *
   * @default none
   */
  readonly query?: Readonly<Record<string, string>> | undefined;
  /**
   * More fields of each request, such as `reasoning_effort`.
   *
   * @default none
   */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /**
   * From 0 to 2; 0 gives the most similar answers to the same question. Null leaves it to the endpoint. It is
   * left out for as long as the endpoint refuses it.
   *
   * @default 0
   */
  readonly temperature?: number | null | undefined;
  /**
   * The most tokens of an answer, thoughts included: at least 1. It is sent as `max_tokens`, or as
   * `max_completion_tokens` if the endpoint refuses that.
   *
   * @default what the endpoint allows
   */
  readonly maxTokens?: number | undefined;
};

/** Fields of a request that other settings, or the question, decide. */
const reserved: ReadonlySet<string> = new Set([
  "model",
  "messages",
  "response_format",
  "temperature",
  "max_tokens",
  "max_completion_tokens",
  "stream",
  "n",
]);

/** @throws TypeError or RangeError that names the setting */
export function checkSettings(settings: EndpointSettings): void {
  const { headers = {}, body = {}, temperature = 0, maxTokens = 1 } = settings;
  if (temperature !== null && !(temperature >= 0 && temperature <= 2))
    throw new RangeError(`temperature must be from 0 to 2, or null, not ${temperature}.`);
  if (!(Number.isInteger(maxTokens) && maxTokens >= 1))
    throw new RangeError(`maxTokens must be a whole number of at least 1, not ${maxTokens}.`);
  for (const [name, value] of Object.entries(headers)) {
    const problem = problemOfHeader(name, value);
    if (problem !== undefined) throw new TypeError(`headers: ${problem}`);
  }
  for (const name of Object.keys(body)) {
    const problem = problemOfField(name);
    if (problem !== undefined) throw new TypeError(`body: ${problem}`);
  }
}

/** What is wrong with a header, without its value, which may be a key; undefined if it is fine. */
function problemOfHeader(name: string, value: string): string | undefined {
  try {
    validateHeaderName(name);
  } catch {
    return `${JSON.stringify(name)} is not the name of a header.`;
  }
  try {
    validateHeaderValue(name, value);
  } catch {
    return `the value of ${name} holds a character that no header may hold.`;
  }
  return undefined;
}

/** What is wrong with a field of the request; undefined if it is fine. */
function problemOfField(name: string): string | undefined {
  return reserved.has(name) ? `${name} is set by the judge itself, or by a setting of its own.` : undefined;
}
