import { randomBytes } from "node:crypto";
import { OpenAI } from "openai";
import { cached } from "../cache.ts";
import { type Clock, systemClock } from "../clock.ts";
import { withDeadline } from "../deadline.ts";
import type { Judge } from "../judge.ts";
import { type Slots, slots } from "../slots.ts";
import { conversation } from "./conversation.ts";

/** Where the models are, and how hard we press. */
export type EndpointOptions = {
  /** Such as `https://api.openai.com/v1`; `/chat/completions` is added to it. */
  readonly baseUrl: string;
  /** Stands in no error and no cache. */
  readonly apiKey: string;
  /** Questions under way at a time, over all models. Default 4. */
  readonly concurrency?: number;
  /** Tries a question, the first included; only 429 and 5xx are tried again. Default 5. */
  readonly tries?: number;
  /** Milliseconds for a question as a whole, from queueing to the last try. Default 120,000. */
  readonly deadline?: number;
  /** Answers kept for each model; 0 keeps none. Default 10,000. */
  readonly cacheCapacity?: number;
  readonly clock?: Clock;
  /** From 0 to below 1, for the pauses. */
  readonly random?: () => number;
  /** An unguessable mark for the fences round the material. */
  readonly drawMark?: () => string;
};

/** Gives a judge for each model of an endpoint; they share its connections and its limit on concurrency. */
export type Endpoint = { judge(model: string): Judge };

/** Any endpoint that speaks the protocol of OpenAI's chat completions. */
export function openAiEndpoint(options: EndpointOptions): Endpoint {
  const { baseUrl, apiKey, concurrency = 4, cacheCapacity } = options;
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
  const places = slots(concurrency);
  const judges = new Map<string, Judge>();
  return {
    judge(model) {
      const judge = judges.get(model) ?? cached(judgeOf(client, model, places, options), cacheCapacity);
      judges.set(model, judge);
      return judge;
    },
  };
}

function judgeOf(client: OpenAI, model: string, places: Slots, options: EndpointOptions): Judge {
  const { deadline = 120_000, tries = 5, clock = systemClock, random = Math.random } = options;
  const { drawMark = () => randomBytes(16).toString("hex") } = options;
  const talk = conversation(client, {
    model,
    host: new URL(options.baseUrl).host,
    apiKey: options.apiKey,
    drawMark,
  });
  return {
    name: model,
    ask(request) {
      const until = clock.now() + deadline;
      return withDeadline(
        (signal) => places.run(() => talk(request, { tries, clock, random, signal, until }), signal),
        deadline,
        clock,
        request.signal,
      );
    },
  };
}
