import { randomBytes } from "node:crypto";
import { type Clock, systemClock } from "@aegis/async";
import { OpenAI } from "openai";
import type { Endpoint, Judge } from "../judge.ts";
import { chatJudge } from "./chat-judge.ts";

/** Where the models are. */
export type EndpointOptions = {
  /** Such as `https://api.openai.com/v1`; `/chat/completions` is added to it. */
  readonly baseUrl: string;
  /** Appears in no error and in no cache. */
  readonly apiKey: string;
  /**
   * Tells how far off a date in a Retry-After header is.
   *
   * @default the machine's clock
   */
  readonly clock?: Pick<Clock, "now">;
  /**
   * Draws an unguessable mark for the fences around the material.
   *
   * @default 16 random bytes in hexadecimal
   */
  readonly drawMark?: () => string;
};

/**
 * An endpoint that speaks the protocol of OpenAI's chat completions. Its judges are bare: each question is
 * asked once, at once, without a deadline. `composeEndpoint` of `@aegis/metrics/judge` puts a cache, a
 * deadline, a limit and retries in front of them.
 *
 * @throws TypeError if `baseUrl` is not a URL
 */
export function openAiEndpoint(options: EndpointOptions): Endpoint {
  const { baseUrl, apiKey, clock = systemClock() } = options;
  const { drawMark = () => randomBytes(16).toString("hex") } = options;
  const { host } = new URL(baseUrl);
  // Everything that the library would otherwise read from the environment is given here.
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: 2 ** 31 - 1,
    logLevel: "off",
  });
  const judges = new Map<string, Judge>();
  return {
    judge(name) {
      const judge = judges.get(name) ?? chatJudge(client, { name, host, apiKey, drawMark, now: clock.now });
      judges.set(name, judge);
      return judge;
    },
  };
}
