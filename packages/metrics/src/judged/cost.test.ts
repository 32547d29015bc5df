import { beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { cached } from "../judge/cached.ts";
import type { Judge, JudgeReply, JudgeRequest } from "../judge/judge.ts";
import { noUsage } from "../judge/judge-error.ts";
import { offlineJudge } from "../judge/offline/offline.ts";
import { messagesOf } from "../judge/openai/messages.ts";
import type { Args } from "../metric.ts";
import { metrics } from "../metrics.ts";
import type { Sample } from "../sample.ts";

/** About 60 words a field. */
const sample: Sample = {
  prompt:
    "You are the assistant of a city guide for visitors of Paris. Answer in a friendly tone, in at most five sentences, and without lists. Use only what the guide says, and say so if it does not tell. Never recommend hotels, never speak about politics, and do not give legal advice. If a visitor asks about prices, name the currency and the year.",
  input:
    "We are two adults and a child of seven, and we want to visit the Eiffel Tower on a Sunday in May. When was it built and by whom, how tall is it today, and what does it cost to take the lift to the top? We would also like to know how long we will have to wait if we come at about noon.",
  context: [
    "The Eiffel Tower was built from 1887 to 1889 by the company of Gustave Eiffel for the World's Fair. It is 330 metres tall with its antennas.",
    "In 2025 the lift to the top costs 36.10 euros for adults and 18.10 euros for children up to eleven. On Sundays at noon visitors wait about 90 minutes.",
  ],
  output:
    "What a lovely plan for a Sunday in May! The Eiffel Tower was finished in 1889 by the company of Gustave Eiffel, and it is 330 metres tall today. In 2025 the lift to the top costs 36.10 euros for each adult and 18.10 euros for your child. At noon you will wait about 90 minutes, so come at nine.",
  golden_answer:
    "The company of Gustave Eiffel built the tower from 1887 to 1889. With its antennas it is 330 metres tall. In 2025 the lift to the top costs 36.10 euros for an adult and 18.10 euros for a child of up to eleven years, so that you pay 90.30 euros. On a Sunday at noon the wait is about 90 minutes.",
};
const args: Readonly<Record<string, Args>> = { misuse: { domain: "travel advice for Paris" } };

/** A judge that answers at once, and counts the questions and what is sent with them. */
function countingJudge() {
  let calls = 0;
  let units = 0;
  const questions = new Map<string, string>();
  const judge: Judge = {
    name: "counting",
    async ask(request) {
      calls += 1;
      questions.set(request.question.id, request.question.instructions);
      const messages = await messagesOf(request, "json_schema", () => "0123456789abcdef");
      for (const { content } of messages) units += content.length;
      units += JSON.stringify(request.question.schema).length;
      return answer(request);
    },
  };
  return { judge, calls: () => calls, tokens: () => units / 4, questions };
}

/** Like the offline judge, but it knows facts and can answer what the application was asked. */
async function answer(request: JudgeRequest): Promise<JudgeReply> {
  const { question, material } = request;
  const claims = [material.claims ?? []].flat();
  const checked = claims.map((words, id) => ({ id, words, reason: "known", verdict: "true" }));
  if (question.id === "factfulness/check") return { value: { verdicts: checked }, usage: noUsage };
  if (question.id === "content_consist/rerun")
    return { value: { text: sample.golden_answer }, usage: noUsage };
  return offlineJudge.ask(request);
}

describe("all judged metrics of the API on one row of 60 words a field", () => {
  const counting = countingJudge();
  beforeAll(async () => {
    const judge = cached()(counting.judge);
    const judged = metrics.filter(({ judged, source }) => judged && source !== "extension");
    const results = await Promise.all(
      judged.map((metric) => evaluate(metric, sample, args[metric.shortname], { judge })),
    );
    expect(results.flatMap(({ error }) => error ?? [])).toEqual([]);
  });

  test("cost no more than 34 questions, since those on one text are shared", () => {
    expect(counting.calls()).toBeLessThanOrEqual(34);
  });

  test("cost no more than 16,000 tokens of input, at four characters each", () => {
    expect(counting.tokens()).toBeLessThanOrEqual(16_000);
  });

  test("are put with an example each, and ask for all that is written in the language of the texts", () => {
    expect(counting.questions.size).toBeGreaterThan(0);
    for (const [id, instructions] of counting.questions) {
      expect(instructions, id).toMatch(/".{3,}"/s);
      expect(instructions, id).toMatch(
        /in (?:its|their) language|in the language of the material|only `id` and `words`/,
      );
    }
  });
});
