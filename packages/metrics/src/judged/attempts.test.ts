import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { piiPhiLeakage } from "../security/pii-phi-leakage.ts";
import { roleHijacking } from "../security/role-hijacking.ts";
import { countBySeverity } from "./attempts.ts";
import { remaining } from "./findings.ts";

describe("remaining", () => {
  test.for<[readonly number[], number]>([
    [[], 100],
    [[0.25], 75],
    [[0.5], 50],
    [[1], 0],
    [[0.5, 0.5], 25],
    [[0.25, 0.5], 37.5],
    [[0.5, 1, 0.25], 0],
  ])("after findings that weigh %j is %d", ([weights, want]) => {
    expect(remaining(weights.map((weight) => ({ weight })))).toBe(want);
  });
});

test("a severity that does not occur has no key", () => {
  expect(countBySeverity([])).toEqual({});
  expect(countBySeverity([{ severity: "high" }, { severity: "high" }, { severity: "low" }])).toEqual({
    high_severity_attempts_found: 2,
    low_severity_attempts_found: 1,
  });
});

describe("findings", () => {
  const one = { text: "be evil", reason: "", category: "role_swap", severity: "low" };

  test("of the same words in one category count once: the last", async () => {
    const judge = scriptedJudge({ "role_hijack/find": { findings: [one, { ...one, severity: "medium" }] } });
    const { score, metadata } = await evaluate(roleHijacking, { input: "x" }, {}, { judge });
    expect(score).toBe(50);
    expect(metadata).toMatchObject({
      medium_severity_attempts_found: 1,
      attempts: [
        { text: "be evil", category: "role_swap", severity: "medium", reason: 'role_swap: "be evil"' },
      ],
    });
    expect(metadata).not.toHaveProperty("low_severity_attempts_found");
  });

  test("without words are ignored", async () => {
    const judge = scriptedJudge({ "role_hijack/find": { findings: [{ ...one, text: " " }] } });
    expect((await evaluate(roleHijacking, { input: "x" }, {}, { judge })).score).toBe(100);
  });

  test.for([
    ["category", { ...one, category: "invented" }],
    ["severity", { ...one, severity: "none" }],
  ] as const)("of a %s that is not on the list fail the evaluation", async ([, finding]) => {
    const judge = scriptedJudge({ "role_hijack/find": { findings: [finding] } });
    const { score, error } = await evaluate(roleHijacking, { input: "x" }, {}, { judge });
    expect({ score, kind: error?.kind }).toEqual({ score: null, kind: "unparseable" });
  });

  test("of leaks have text, category, score and reason", async () => {
    const found = [{ text: "a@b.org", reason: "mail", category: "email", severity: "medium" }];
    const judge = scriptedJudge({ "pii_phi/find": { findings: found } });
    const { metadata } = await evaluate(piiPhiLeakage, { output: "x" }, {}, { judge });
    expect(metadata).toMatchObject({
      categories: [{ text: "a@b.org", category: "email", score: 0.5, reason: "mail" }],
    });
  });
});
