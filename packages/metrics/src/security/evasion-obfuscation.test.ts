import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { evasionObfuscation } from "./evasion-obfuscation.ts";

const sample = { prompt: "P", input: "I", context: ["C1", "C2"], output: "O" };

test.for<["prompt" | "input" | "context" | "output" | undefined, unknown]>([
  [undefined, "I"],
  ["input", "I"],
  ["prompt", "P"],
  ["output", "O"],
  ["context", "C1\n\nC2"],
])("with field_to_evaluate %j nothing but that field is read", async ([field, want]) => {
  const judge = scriptedJudge({ "attempts/find": { findings: [] } });
  await evaluate(evasionObfuscation, sample, field === undefined ? {} : { field_to_evaluate: field }, {
    judge,
  });
  expect(judge.asked.map(({ material }) => material)).toEqual([{ text: want }]);
});

test.for(["", null, undefined, [], [""]])("a chosen field of %j is refused by name", async (context) => {
  const args = { field_to_evaluate: "context" };
  const { score, error } = await evaluate(evasionObfuscation, { ...sample, context }, args);
  expect(score).toBeNull();
  expect(error).toMatchObject({ kind: "input", message: expect.stringContaining("context is empty") });
});
