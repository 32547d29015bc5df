import { readFileSync } from "node:fs";
import { type Clock, systemClock } from "@aegis/async";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";
import type { Args } from "../../metric.ts";
import { metricByShortname } from "../../metrics.ts";
import type { Result } from "../../result.ts";
import type { Sample } from "../../sample.ts";
import { composeEndpoint } from "../compose-judge.ts";
import { limited } from "../limited.ts";
import { retried } from "../retried.ts";
import { timed } from "../timed.ts";
import { openAiEndpoint } from "./endpoint.ts";
import { faithfulAnswer, listAskedFor } from "./faithful-answer.ts";
import { fakeEndpoint, type Reply, type Seen } from "./fake-endpoint.ts";

type CaseReply =
  | { readonly says: string; readonly finish_reason?: string }
  | { readonly message: unknown; readonly finish_reason?: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }
  | { readonly reset: true }
  | { readonly hang: true };

type Outcome = {
  readonly kind: string | readonly string[];
  readonly score?: number;
  readonly score_below?: number;
  readonly retried: boolean | null;
  readonly charged: "usage" | "estimate" | "nothing";
  readonly message_has?: readonly string[];
  readonly message_lacks?: readonly string[];
  readonly waits_at_least_ms?: number;
};

type Case = {
  readonly name: string;
  readonly metric?: string;
  readonly sample?: Sample;
  readonly args?: Args;
  readonly verdict_of?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly refuses?: readonly string[];
  readonly deadline_ms?: number;
  readonly replies?: readonly CaseReply[];
  readonly expect: readonly Outcome[];
};

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("../../../vectors/judge-endpoints.json", import.meta.url), "utf8"),
);

const model = "judge-1";
const key = "sk_11112222333344445555666677778888";
const now = Date.UTC(2026, 3, 1, 9);
const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
const plain: Sample = {
  golden_answer: "Paris is big. Rome is old.",
  context: ["Paris is big and Rome is old."],
};

describe("an endpoint, and what becomes of the question", () => {
  test.for(cases)("$name", async (each) => {
    const { result, requests, counted, pauses } = await run(each);
    const told = JSON.stringify({ result, requests: requests.length, counted, pauses }, undefined, 1);
    expect(
      each.expect.map((outcome) =>
        departures(outcome, { result, requests: requests.length, counted, pauses }),
      ),
      told,
    ).toContainEqual([]);
    expect(told).not.toContain(key);
  });
});

type Run = {
  readonly result: Result;
  readonly requests: number;
  /** The endpoint's own counts. */
  readonly counted: { readonly input_tokens: number; readonly output_tokens: number };
  readonly pauses: readonly number[];
};

/** In what a run is not as expected. */
function departures(outcome: Outcome, { result, requests, counted, pauses }: Run): readonly string[] {
  const { score, error } = result;
  const message = (error?.message ?? "").toLowerCase();
  const worded = (texts: readonly string[] = []) =>
    texts.map((text) => text.replace("{{model}}", model).replace("{{key}}", key).toLowerCase());
  const charged = {
    input_tokens: result.usage?.input_tokens ?? 0,
    output_tokens: result.usage?.output_tokens ?? 0,
  };
  const isCharged = {
    usage: charged.input_tokens === counted.input_tokens && charged.output_tokens === counted.output_tokens,
    estimate:
      charged.input_tokens > 0 &&
      charged.output_tokens > 0 &&
      result.usage?.estimated === true &&
      result.metadata?.tokens === "estimated",
    nothing: charged.input_tokens === 0 && charged.output_tokens === 0,
  };
  const is: Readonly<Record<string, boolean>> = {
    kind: [outcome.kind].flat().includes(error?.kind ?? "value"),
    score: outcome.score === undefined || score === outcome.score,
    score_below: outcome.score_below === undefined || (score !== null && score < outcome.score_below),
    retried: outcome.retried === null || outcome.retried === requests > 1,
    charged: isCharged[outcome.charged],
    message_has: worded(outcome.message_has).every((text) => message.includes(text)),
    message_lacks: !worded(outcome.message_lacks).some((text) => message.includes(text)),
    waits: (pauses[0] ?? 0) >= (outcome.waits_at_least_ms ?? 0),
  };
  return Object.keys(is).filter((name) => !is[name]);
}

async function run({ metric = "ctx_recall", sample = plain, args = {}, ...each }: Case) {
  const counted = { input_tokens: 0, output_tokens: 0 };
  let turn = 0;
  const reply = (seen: Seen): Reply => {
    const made = replyOf(each, seen, turn);
    turn += 1;
    if (typeof made === "object") {
      counted.input_tokens += Number(countsOf(made.body).prompt_tokens ?? 0);
      counted.output_tokens += Number(countsOf(made.body).completion_tokens ?? 0);
    }
    return made;
  };
  await using endpoint = await fakeEndpoint(reply);
  const { pauses, clock } = pausesOf(each.deadline_ms);
  const { judge } = composeEndpoint(openAiEndpoint({ baseUrl: endpoint.baseUrl, apiKey: key, clock }), [
    limited(4),
    timed(each.deadline_ms === undefined ? 10_000 : 50, clock),
    retried({ tries: 4, clock, random: () => 0 }),
  ]);
  const asked = metricByShortname(metric);
  if (asked === undefined) throw new Error(`no metric ${metric}`);
  const result = await evaluate(asked, sample, args, { judge: judge(model) });
  return { result, requests: endpoint.seen, counted, pauses };
}

function countsOf(body: unknown): Readonly<Record<string, unknown>> {
  const holder: { readonly usage?: Readonly<Record<string, unknown>> } = Object(body);
  return holder.usage ?? {};
}

/** Pauses end at once and are noted, and the deadline never comes, unless the case is about the deadline. */
function pausesOf(deadline: number | undefined): { readonly pauses: number[]; readonly clock: Clock } {
  const pauses: number[] = [];
  const sleep = async (milliseconds: number) => {
    if (milliseconds === 10_000) return new Promise<void>(() => undefined);
    pauses.push(milliseconds);
  };
  return { pauses, clock: deadline === undefined ? { now: () => now, sleep } : systemClock() };
}

function replyOf(
  { replies = [], refuses, answers = {}, verdict_of = {} }: Omit<Case, "expect">,
  seen: Seen,
  turn: number,
): Reply {
  const faithful = (first = 0) =>
    JSON.stringify(faithfulAnswer(seen, (element) => verdict_of[element] ?? "attributed", first));
  const filled = (content: string) =>
    content
      .replaceAll("{{answer}}", () => faithful())
      .replaceAll("{{answer from 1}}", () => faithful(1))
      .replaceAll("{{date in 2 s}}", new Date(now + 2_000).toUTCString())
      .replaceAll("{{key}}", key);
  const type = seen.body.response_format?.type ?? "words";
  const isRefused = refuses === undefined || refuses.includes(type);
  const given = isRefused ? replies[Math.min(turn, replies.length - 1)] : undefined;
  const reply = given ?? { says: answers[listAskedFor(seen)] ?? "{{answer}}" };
  if ("reset" in reply) return "reset";
  if ("hang" in reply) return "hang";
  if ("status" in reply) return { ...reply, ...inside(reply, filled) };
  const { finish_reason = "stop" } = reply;
  const message = "says" in reply ? { role: "assistant", content: reply.says } : reply.message;
  const choice = { index: 0, finish_reason, message: eachText(message, filled) };
  return { status: 200, body: { object: "chat.completion", choices: [choice], usage } };
}

function inside<
  Value extends { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> },
>({ body, headers = {} }: Value, filled: (text: string) => string) {
  const put = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)]));
  return { body: eachText(body, filled), headers: put };
}

/** The same value with each text in it replaced. */
function eachText(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((each) => eachText(each, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eachText(each, replace)]));
}
