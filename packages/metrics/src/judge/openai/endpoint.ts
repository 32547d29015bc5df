import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "@aegis/async";
import type { Endpoint, Judge } from "../judge.ts";
import { JudgeError } from "../judge-error.ts";
import { completionsUrl, shownUrl } from "./base-url.ts";
import { chatJudge } from "./chat-judge.ts";
import { connectionFault } from "./connection-fault.ts";
import { endpointKey } from "./endpoint-key.ts";
import { type HttpAnswer, PartialAnswer, post } from "./post.ts";
import { redactAll } from "./redact-all.ts";
import { checkSettings, type EndpointSettings } from "./settings.ts";

/** Where the models are, and how they are asked. */
export type EndpointOptions = EndpointSettings & {
  /**
   * Such as `https://api.openai.com/v1`: `/chat/completions` is added to its path unless it is there. A query
   * stays.
   */
  readonly baseUrl: string;
  /**
   * Sent as `Authorization: Bearer`; without one, or with an empty one, nothing is sent. Appears in no error
   * and in no cache.
   */
  readonly apiKey?: string | undefined;
  /**
   * What the endpoint calls a model.
   *
   * @default the name of the judge
   */
  readonly modelName?: ((judge: string) => string) | undefined;
  /**
   * Tells how far off a moment is that an endpoint names, such as a date in a Retry-After header.
   *
   * @default the machine's date
   */
  readonly clock?: Pick<Clock, "now">;
  /**
   * Draws an unguessable mark for the fences around the material.
   *
   * @default 8 random bytes in hexadecimal
   */
  readonly drawMark?: () => string;
};

/**
 * An endpoint that speaks the protocol of OpenAI's chat completions. Its judges are bare: each question is
 * asked once, at once, without a deadline; again only without what the endpoint refuses, such as a schema.
 * `composeEndpoint` of `@aegis/metrics/judge` puts a cache, a limit, a deadline and retries in front of them.
 *
 * @throws TypeError or RangeError if `baseUrl` is not the URL of an endpoint, or a setting cannot be sent
 */
export function openAiEndpoint(options: EndpointOptions): Endpoint {
  const { baseUrl, apiKey = "", clock = wallClock, modelName = (judge) => judge } = options;
  const { drawMark = () => randomBytes(8).toString("hex") } = options;
  const { headers: more = {}, query = {} } = options;
  checkSettings(options);
  const url = completionsUrl(baseUrl, query);
  const asked = { key: endpointKey(options), concurrency: options.concurrency };
  const redact = redactAll(apiKey, [...Object.values(more), ...url.searchParams.values()]);
  const headers: Readonly<Record<string, string>> = {
    ...(apiKey === "" ? {} : { authorization: `Bearer ${apiKey}` }),
    ...lowerCased(more),
    "accept-encoding": "identity",
    "content-type": "application/json",
  };

  const sendTo = async (name: string, body: string, signal: AbortSignal | undefined): Promise<HttpAnswer> => {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    try {
      return await post(url, { ...headers, ...length }, body, signal);
    } catch (error) {
      const { status, cause } = error instanceof PartialAnswer ? error : { status: undefined, cause: error };
      const { words, mayPass } = connectionFault(cause);
      throw new JudgeError("unreachable", redact(`${name} at ${url.host}: ${words}.`), {
        status,
        retry: mayPass ? { after: undefined } : undefined,
      });
    }
  };

  const judges = new Map<string, Judge>();
  return {
    judge(name) {
      const judge =
        judges.get(name) ??
        chatJudge({
          name,
          model: modelName(name),
          settings: options,
          origin: originOf(shownUrl(url), modelName(name), options),
          endpoint: asked,
          source: { model: name, url: shownUrl(url), redact },
          send: (body, signal) => sendTo(name, body, signal),
          drawMark,
          now: clock.now,
        });
      judges.set(name, judge);
      return judge;
    },
  };
}

/** By which endpoints date when to ask again. */
const wallClock = { now: () => Date.now() };

/** A digest of what an answer depends on besides the question. Keys and the query are not in it. */
function originOf(
  url: string,
  model: string,
  { temperature = 0, maxTokens, body = {} }: EndpointSettings,
): string {
  const settings = JSON.stringify([url, model, temperature, maxTokens ?? null, body]);
  return createHash("sha256").update(settings).digest("base64url");
}

/** So that a header that is given replaces the one that is sent in any case. */
function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
