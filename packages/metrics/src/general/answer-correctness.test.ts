import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { answerCorrectness } from "./answer-correctness.ts";

/** What the golden answer makes of the output's statements, and the output of the golden answer's. */
function judgeOf(precise: readonly string[], recalled: readonly string[]) {
  const verdicts = (list: readonly string[]) => ({
    verdicts: list.map((verdict, id) => ({ id, words: "", reason: "so", verdict })),
  });
  return scriptedJudge({
    "claims/list": ({ material }: { material: { text: string } }) => ({
      texts: (material.text.startsWith("Output") ? precise : recalled).map(
        (_, at) => `${material.text} ${at}`,
      ),
    }),
    "ans_corr/compare": ({ material }: { material: { reference: string; statements: readonly string[] } }) =>
      verdicts(
        (material.reference.startsWith("Output") ? recalled : precise).slice(0, material.statements.length),
      ),
  });
}

const sample = { output: "Output says.", golden_answer: "Golden says." };
const [yes, no, silent] = ["supported", "contradicted", "absent"];

describe("ans_corr", () => {
  test.for<[string, readonly string[], readonly string[], number]>([
    ["says the same", [yes], [yes], 100],
    ["says more, on which the golden answer is silent", [yes, silent, silent], [yes], 100],
    ["says half", [yes], [yes, silent], 200 / 3],
    ["says a third", [yes], [yes, silent, silent], 50],
    ["says it and contradicts it as often", [yes, no], [yes], 200 / 3],
    ["says half and contradicts half", [yes, no], [yes, no], 50],
    ["contradicts it", [no], [no], 0],
    ["says other things", [silent], [silent], 0],
    ["says it in other parts", [silent, silent], [yes], 100],
    ["only is polite", ["neutral"], [silent], 0],
    ["says it, politely", [yes, "neutral"], [yes], 100],
    ["answers a question that expects nothing", [silent], ["neutral"], 0],
  ])("of an output that %s: %j beside %j is %d", async ([, precise, recalled, want]) => {
    const { score } = await evaluate(answerCorrectness, sample, {}, { judge: judgeOf(precise, recalled) });
    expect(score).toBeCloseTo(want, 10);
  });

  test.for<[string, string, number]>([
    ["Which city do you mean?", "which  city do you mean", 100],
    ["Which city do you mean?", "How old are you?", 0],
    ["", "…", 100],
  ])("of %j and %j, which state nothing, compares the texts", async ([output, golden_answer, want]) => {
    const judge = scriptedJudge({
      "claims/list": { texts: ["Somebody asks something."] },
      "ans_corr/compare": { verdicts: [{ id: 0, reason: "", verdict: "neutral" }] },
    });
    const { score } = await evaluate(answerCorrectness, { output, golden_answer }, {}, { judge });
    expect(score).toBe(want);
  });

  test("shows the judge what both texts reply to, and says what does not agree", async () => {
    const judge = judgeOf([silent, no], [silent]);
    const { metadata } = await evaluate(answerCorrectness, { ...sample, input: "When?" }, {}, { judge });
    expect(judge.asked.map(({ material }) => material)).toEqual([
      { text: "Output says.", request: "When?" },
      { text: "Golden says.", request: "When?" },
      { statements: ["Output says. 0", "Output says. 1"], reference: "Golden says.", request: "When?" },
      { statements: ["Golden says. 0"], reference: "Output says.", request: "When?" },
    ]);
    expect(metadata).toMatchObject({
      unsupported_statements_reasons: ["“Output says. 1”: so"],
      missing_statements_reasons: ["“Golden says. 0”: so"],
    });
  });

  test("judges no more statements than max_n_statements, and says how many it left out", async () => {
    const judge = judgeOf([yes, yes, yes], [yes]);
    const output = "Output says. It ends. It is over.";
    const { explanation, metadata } = await evaluate(
      answerCorrectness,
      { ...sample, output },
      { max_n_statements: 2 },
      { judge },
    );
    expect(judge.asked[0]?.material).toEqual({ text: "Output says. It ends." });
    expect(judge.asked[2]?.material.statements).toHaveLength(2);
    expect(explanation).toContain("2 of 3 sentences were read. 2 of 3 claims were read.");
    expect(metadata).toMatchObject({ output_sentences_read: 2, output_sentences: 3 });
  });
});
