import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { roleScore, roleViolation } from "./role-violation.ts";

test.for<[readonly number[], number]>([
  [[], 100],
  [[1, 1], 100],
  [[1, 0.5], 50],
  [[0.5, 0.5], 25],
  [[0.5, 0], 0],
])("verdicts worth %j score %d", ([values, want]) => {
  expect(roleScore(values.map((value) => ({ value })))).toBe(want);
});

test("expected_role goes before the prompt, which is then not read", async () => {
  const judge = scriptedJudge({
    "role_viol/conform": { verdicts: [{ id: 0, reason: "", verdict: "conforms" }] },
  });
  const sample = { prompt: "You are a cook.", output: "Hello." };
  const { metadata } = await evaluate(roleViolation, sample, { expected_role: "A banker." }, { judge });
  expect(metadata).toMatchObject({ role: ["A banker."], violations: [] });
  expect(judge.asked.map(({ question }) => question.id)).toEqual(["role_viol/conform"]);
});

test("one of prompt and expected_role must be there", async () => {
  const { error } = await evaluate(roleViolation, { output: "Hello.", prompt: "" });
  expect(error?.message).toBe("role_viol: one of prompt, expected_role must be non-empty.");
});
