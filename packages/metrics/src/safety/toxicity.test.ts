import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { toxicity } from "./toxicity.ts";

const script = (text: string) => ({
  "unsafe/find": { findings: [{ kind: "toxic", text, reason: "", category: "insult", severity: "high" }] },
});

test.for<[string, string, boolean, number]>([
  ["unquoted words", "Hello. You fool!", true, 0],
  ["quoted words", 'Hello. He said "You fool!"', true, 50],
  ["quoted words, without the argument", 'Hello. He said "You fool!"', false, 0],
  ["words quoted once and said once", 'Hello. He said "You fool!", and: You fool!', true, 0],
])("toxicity of %s: %j", async ([, output, exclude_citations, want]) => {
  const judge = scriptedJudge(script("You fool!"));
  expect((await evaluate(toxicity, { output }, { exclude_citations }, { judge })).score).toBe(want);
});

test("the metadata tell where a section stands, and only of sections with a finding", async () => {
  const output = "Hello. You fool! Bye.";
  const { metadata } = await evaluate(
    toxicity,
    { output },
    {},
    { judge: scriptedJudge(script("You fool!")) },
  );
  expect(metadata).toMatchObject({
    categories: [
      {
        section_start_idx: 7,
        section_end_idx: 16,
        findings: [{ category: "insult", score: 1, text: "You fool!", reason: 'insult: "You fool!"' }],
      },
    ],
  });
  expect(output.slice(7, 16)).toBe("You fool!");
});
