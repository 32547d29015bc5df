import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { consistency, contentConsistency } from "./content-consistency.ts";

const of = (...values: readonly number[]) => values.map((value) => ({ value }));

describe("consistency", () => {
  test.for<[readonly number[], readonly number[], number]>([
    [[], [], 100],
    [[1, 0], [], 50],
    [[1, 1], [0, 0], 50],
    [[0], [0], 0],
    [[1], [1, 0.5, 0], 75],
    [[], [0], 50],
  ])("of coherence %j and stability %j is %d", ([coherence, stability, want]) => {
    expect(consistency(of(...coherence), of(...stability))).toBe(want);
  });
});

describe("content_consist", () => {
  const sample = { prompt: "P", input: "I", output: "Blue. " };
  const coherent = { verdicts: [{ id: 0, reason: "", verdict: "agrees" }] };

  test("asks for n_reruns answers of their own to prompt and input joined", async () => {
    const judge = scriptedJudge({
      "content_consist/cohere": coherent,
      "content_consist/rerun": { text: null },
    });
    await evaluate(contentConsistency, sample, { n_reruns: 2 }, { judge });
    const reruns = judge.asked.filter(({ question }) => question.id === "content_consist/rerun");
    expect(reruns.map(({ material, run }) => [material, run])).toEqual([
      [{ request: "P\n\nI" }, 0],
      [{ request: "P\n\nI" }, 1],
    ]);
  });

  test("compares as text, but for case and outer white space, with exact_output_match", async () => {
    const answers = [" BLUE.", "Blue", "blue.\n"];
    const judge = scriptedJudge({
      "content_consist/cohere": coherent,
      "content_consist/rerun": ({ run = 0 }: { run?: number }) => ({ text: answers[run] }),
    });
    const { score, metadata } = await evaluate(
      contentConsistency,
      sample,
      { exact_output_match: true },
      { judge },
    );
    expect(score).toBeCloseTo((100 + 200 / 3) / 2, 10);
    expect(metadata).toMatchObject({ coherence: 100, n_reruns: 3, inconsistency_reasons: ["“Blue”"] });
  });

  test.for<[readonly (string | null)[], number | null, string]>([
    [
      [null, null],
      null,
      "The judge wrote none of the 2 new answers asked for, so that coherence alone decides.",
    ],
    [["Blue.", null], 100, "1 of 1 new answers agree with the output. The judge wrote 1 of the 2 asked for."],
  ])("says that of the new answers only %j were written", async ([answers, stability, told]) => {
    const judge = scriptedJudge({
      "content_consist/cohere": coherent,
      "content_consist/rerun": ({ run = 0 }: { run?: number }) => ({ text: answers[run] }),
    });
    const args = { n_reruns: 2, exact_output_match: true };
    const { explanation, metadata } = await evaluate(contentConsistency, sample, args, { judge });
    expect(explanation).toContain(told);
    expect(metadata).toMatchObject({ stability, n_reruns_asked_for: 2 });
  });

  test("judges the sentences of a long output beside the whole of it", async () => {
    const output = [...Array(21).keys()].map((at) => `Sentence ${at} is here.`).join(" ");
    const judge = scriptedJudge({
      "content_consist/cohere": ({ material }: { material: { sentences: readonly string[] } }) => ({
        verdicts: material.sentences.map((words, id) => ({ id, words, reason: "", verdict: "agrees" })),
      }),
      "content_consist/rerun": { text: null },
    });
    await evaluate(contentConsistency, { ...sample, output }, { n_reruns: 1 }, { judge });
    const cohere = judge.asked.filter(({ question }) => question.id === "content_consist/cohere");
    expect(cohere.map(({ material }) => [material.sentences?.length, material.text])).toEqual([
      [20, output],
      [1, output],
    ]);
  });

  test("compares by meaning otherwise", async () => {
    const judge = scriptedJudge({
      "content_consist/cohere": coherent,
      "content_consist/rerun": { text: "Azure." },
      "content_consist/compare": { verdicts: [0, 1, 2].map((id) => ({ id, reason: "", verdict: "partly" })) },
    });
    expect((await evaluate(contentConsistency, sample, {}, { judge })).score).toBe(75);
  });
});
