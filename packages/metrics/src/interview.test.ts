import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Judge } from "./judge/judge.ts";
import { JudgeError } from "./judge/judge-error.ts";
import { defineMetric } from "./metric.ts";
import type { Question } from "./question.ts";

const questionOf = (id: string): Question => ({ id, version: 1, instructions: "", schema: {} });
const usage = { input_tokens: 100, output_tokens: 20 };

const twoQuestions = defineMetric({
  id: 1,
  shortname: "two_questions",
  label: "Two questions",
  category: "General",
  description: "Puts two questions at a time, and one more after the second.",
  score_summary: "100.",
  needs: ["output"],
  arguments: [],
  threshold: 80,
  judged: true,
  source: "decided",
  score_rule: "100",
  async score(_sample, _args, { ask }) {
    const late = async () => {
      await ask(questionOf("late"), {});
      await ask(questionOf("next"), {});
    };
    await Promise.all([ask(questionOf("soon"), {}), late()]);
    return { score: 100, explanation: "All is well." };
  },
});

test("the tokens of an answer count that comes after another question has failed, and nothing more is asked", async () => {
  const asked: string[] = [];
  const judge: Judge = {
    name: "judge-1",
    async ask({ question: { id } }) {
      asked.push(id);
      if (id === "soon") throw new JudgeError("refused", "No.", { usage });
      await new Promise((resolve) => setImmediate(resolve));
      return { value: {}, usage };
    },
  };
  expect(await evaluate(twoQuestions, { output: "" }, {}, { judge })).toMatchObject({
    error: { kind: "refused", message: "No." },
    usage: { input_tokens: 200, output_tokens: 40 },
  });
  expect(asked).toEqual(["soon", "late"]);
});
