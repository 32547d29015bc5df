import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import vectors from "../vectors/promptfoo-assertions.json" with { type: "json" };
import { checkArguments } from "./arguments.ts";
import { expressed, expressions } from "./command/promptfoo.ts";
import { evaluate } from "./evaluate.ts";
import type { JudgeRequest } from "./judge/judge.ts";
import { scriptedJudge } from "./judge/scripted.ts";
import { metricByShortname } from "./metrics.ts";

describe("an assertion of promptfoo passes as it does there:", () => {
  test.each(vectors.cases)(
    "$assert.type of $assert.value, $output: $pass",
    async ({ assert, output, pass, met }) => {
      const { metric: name, args, sample, threshold } = expressed(assert);
      const metric = metricNamed(name);
      const { score, error } = await evaluate(metric, { output, ...sample }, args, { judge: finding(met) });
      expect(error).toBeNull();
      expect((score ?? 0) >= (threshold ?? metric.threshold)).toBe(pass);
    },
  );

  test("each type that can be expressed has a case", () => {
    const types = new Set(vectors.cases.map(({ assert }) => assert.type));
    expect(Object.keys(expressions).filter((type) => !types.has(type))).toEqual([]);
  });
});

test.each(vectors.configs.flatMap(({ from, assert }) => assert.map((each) => ({ from, assert: each }))))(
  "$assert.type of promptfoo's $from has arguments that its metric takes",
  ({ assert }) => {
    const { metric, args } = expressed(assert);
    expect(() => checkArguments(metricNamed(metric), args)).not.toThrow();
  },
);

test("the README has a row for each type of assertion that can be expressed, with its metric", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const rows = readme.split("\n").filter((line) => line.startsWith("| `"));
  for (const type of Object.keys(expressions)) {
    const { metric } = expressed({ type, value: "x" });
    const row = rows.find((line) => line.split("|")[1]?.includes(`\`${type}\``));
    expect(row, type).toContain(`\`${metric}\``);
  }
});

describe("a text in any case is found where promptfoo finds it,", () => {
  const alphabet = [
    "k",
    "K",
    "\u212a",
    "i",
    "I",
    "\u0130",
    "\u0131",
    "s",
    "\u017f",
    "\u00df",
    "\u0307",
    "s",
    "ss",
    ".",
  ];
  const words = alphabet.flatMap((one) => alphabet.map((other) => one + other));
  const wanted = ["k", "ik", "i", "ss", "ks", "Si", "i."];

  test.each(wanted)("%j", async (value) => {
    const { metric, args } = expressed({ type: "icontains", value });
    for (const output of words) {
      const { score } = await evaluate(metricNamed(metric), { output }, args);
      expect(score === 100, output).toBe(output.toLowerCase().includes(value.toLowerCase()));
    }
  });
});

/** A judge that finds every criterion met, or none. */
function finding(met = false) {
  const level = met ? /: (?:fully )?met/ : /: not met/;
  return scriptedJudge({
    "rubric/judge": ({ material }: JudgeRequest) => {
      const [criteria = [], levels = []] = [material.criteria, material.levels].map((part) =>
        [part ?? []].flat(),
      );
      const verdict = `level_${levels.findIndex((words) => level.test(words)) + 1}`;
      return { verdicts: criteria.map((words, id) => ({ id, words, reason: "", verdict })) };
    },
  });
}

function metricNamed(name: string) {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`there is no metric ${name}`);
  return metric;
}
