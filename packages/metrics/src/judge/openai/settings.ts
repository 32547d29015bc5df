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
  /**
   * How many questions it takes on at a time, over all its models, in place of what `limited` says: at least
   * 1.
   *
   * @default what `limited` says
   */
  readonly concurrency?: number | undefined;
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
export function checkSettings(settings: EndpointSettings & { readonly apiKey?: string | undefined }): void {
  const { headers = {}, body = {}, temperature = 0, maxTokens = 1, concurrency = 1 } = settings;
  const ofTemperature = problemOfTemperature(temperature);
  if (ofTemperature !== undefined) throw new RangeError(`temperature ${ofTemperature}`);
  const ofMaxTokens = problemOfCount(maxTokens);
  if (ofMaxTokens !== undefined) throw new RangeError(`maxTokens ${ofMaxTokens}`);
  const ofConcurrency = problemOfCount(concurrency);
  if (ofConcurrency !== undefined) throw new RangeError(`concurrency ${ofConcurrency}`);
  const ofKey = problemOfHeader("authorization", settings.apiKey ?? "");
  if (ofKey !== undefined) throw new TypeError(`apiKey ${ofKey}`);
  for (const [name, value] of Object.entries(headers)) {
    const problem = problemOfHeader(name, value);
    if (problem !== undefined) throw new TypeError(`headers: ${name} ${problem}`);
  }
  for (const name of Object.keys(body)) {
    const problem = problemOfField(name);
    if (problem !== undefined) throw new TypeError(`body: ${name} ${problem}`);
  }
}

// What is wrong with a value, as the end of a sentence that names it; undefined if it is fine.

export function problemOfTemperature(value: unknown): string | undefined {
  if (value === null || (typeof value === "number" && value >= 0 && value <= 2)) return undefined;
  return "must be a number from 0 to 2, or null to leave it to the endpoint.";
}

export function problemOfCount(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1) return undefined;
  return "must be a whole number of at least 1.";
}

/** Without the value, which may be a key. */
export function problemOfHeader(name: string, value: string): string | undefined {
  try {
    validateHeaderName(name);
  } catch {
    return "is not the name of a header.";
  }
  try {
    validateHeaderValue(name, value);
  } catch {
    return "has a character that no header may have.";
  }
  return undefined;
}

export function problemOfField(name: string): string | undefined {
  return reserved.has(name) ? "is set by the judge itself, or by a setting of its own." : undefined;
}
