import { describe, expect, test } from "vitest";
import { run } from "./testing/run.ts";

describe("aegis-metrics score", () => {
  test("prints one score, rounded to two decimals", async () => {
    const texts = ["--output", "the cat sat", "--golden-answer", "the cat sat on the mat"];
    expect(await run(["score", "rouge", ...texts, "--args", '{"rouge_type":1}'])).toEqual({
      out: "66.67\n",
      err: "",
      refused: null,
    });
  });

  test("prints the whole result as JSON", async () => {
    const { out } = await run(["score", "exact_match", "--output", "ok", "--golden-answer", "ok", "--json"]);
    expect(JSON.parse(out)).toEqual({
      score: 100,
      explanation: "The output equals the golden answer.",
      metadata: null,
      usage: null,
      error: null,
    });
  });

  test("asks the judge, and names it", async () => {
    const texts = ["--input", "What is 2+2?", "--output", "4", "--golden-answer", "4"];
    expect((await run(["score", "answer_correctness", ...texts])).out).toBe("100\n");
    const { out } = await run(["score", "answer_correctness", ...texts, "--json"]);
    expect(JSON.parse(out)).toMatchObject({ score: 100, metadata: { judge: "offline" } });
  });

  test.each([
    [["score", "exact_match", "--output", "ok"], "exact_match: golden_answer is missing."],
    [
      ["score", "rouge", "--args", '{"type":1}'],
      'rouge: unknown argument "type"; it takes rouge_type, use_stemmer, case_sensitive.',
    ],
    [["score", "rouge", "--args", "[1]"], 'Arguments are an object, such as {"rouge_type": "L"}.'],
    [["score", "rouge", "--args", "{"], "Not JSON"],
    [["score", "blue"], 'There is no metric "blue". Did you mean bleu?'],
    [["score", "sacre"], 'There is no metric "sacre". There are json_equal, exact_match, ans_corr'],
    [["score"], "missing required argument 'metric'"],
    [["score", "rouge", "--outputs", "a"], "unknown option '--outputs'"],
    [["rate"], "unknown command 'rate'"],
  ])("%j is refused", async (parameters, reason) => {
    const { out, refused } = await run(parameters);
    expect(refused).toContain(reason);
    expect(out).toBe("");
  });
});
