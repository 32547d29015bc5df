import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { faithfulness } from "../general/faithfulness.ts";
import { cached } from "../judge/cached.ts";
import { type Line, scriptedJudge } from "../judge/scripted.ts";
import { contextFaithfulness } from "../rag/context-faithfulness.ts";
import type { Sample } from "../sample.ts";

/** Lists each sentence as a claim, or what is given, and finds all of them supported. */
function judgeOf(list?: Line) {
  return scriptedJudge({
    "claims/list":
      list ??
      (({ material }: { material: { text: string } }) => ({ texts: material.text.match(/[^.]+\./g) ?? [] })),
    "claims/verify": ({ material }: { material: { claims: readonly string[] } }) => ({
      verdicts: material.claims.map((words, id) => ({ id, words, reason: "", verdict: "supported" })),
    }),
  });
}

const sentences = (count: number) => [...Array(count).keys()].map((at) => `Cat ${at} sleeps.`);

async function faith(sample: Sample, judge: ReturnType<typeof judgeOf>, max_n_claims = 50) {
  return evaluate(faithfulness, { input: "Source.", ...sample }, { max_n_claims }, { judge });
}

describe("the claims of a text", () => {
  test("are listed for 20 sentences at a time, with those before them", async () => {
    const judge = judgeOf();
    await faith({ output: sentences(45).join(" ") }, judge);
    const listed = judge.asked.filter(({ question }) => question.id === "claims/list");
    expect(listed.map(({ material }) => [material.text, material.sentences_before])).toEqual([
      [sentences(20).join(" "), undefined],
      [sentences(40).slice(20).join(" "), sentences(20).slice(17)],
      [sentences(45).slice(40).join(" "), sentences(40).slice(37)],
    ]);
  });

  test.for<[string, number, number, string, object]>([
    ["sentences", 60, 50, "50 of 60 sentences were read.", { sentences_read: 50, sentences: 60 }],
    ["nothing", 50, 50, "50 of 50 claims of the output are supported by the input", {}],
  ])("say of a limit that it left out %s", async ([, count, limit, told, counts]) => {
    const { explanation, metadata } = await faith({ output: sentences(count).join(" ") }, judgeOf(), limit);
    expect(explanation).toContain(told);
    expect(metadata).toMatchObject(counts);
    expect(explanation?.includes("were read")).toBe("sentences_read" in counts);
  });

  test("count once, however often they are listed", async () => {
    const judge = judgeOf({ texts: ["Paris is big.", "paris  is big.", "Rome is old."] });
    await faith({ output: "Paris is big. Rome is old." }, judge);
    expect(judge.asked[1]?.material.claims).toEqual(["Paris is big.", "Rome is old."]);
  });

  test.for<[Sample, string | undefined]>([
    [{ input: "When?" }, "When?"],
    [{ input: "When?", prompt: "You are a guide." }, "When?"],
    [{ input: "x".repeat(2_000) }, "x".repeat(2_000)],
    [{ input: "x".repeat(2_001), prompt: "p" }, undefined],
  ])("are listed beside what the text replies to, if that is short: %#", async ([sample, request]) => {
    const judge = judgeOf();
    await faith({ ...sample, output: "In 1889." }, judge);
    expect(judge.asked[0]?.material.request).toBe(request);
  });

  test("of an object are those of its values", async () => {
    const judge = judgeOf();
    await faith({ output: { city: { name: "Paris" }, big: true } }, judge);
    expect(judge.asked[0]?.material.text).toBe("city.name: Paris\n\nbig: true");
  });

  test("are listed once for all metrics that need them", async () => {
    const script = judgeOf();
    const judge = cached()(script);
    const sample = { input: "When?", output: "In 1889.", context: ["In 1889."] };
    await Promise.all(
      [faithfulness, contextFaithfulness].map((metric) => evaluate(metric, sample, {}, { judge })),
    );
    expect(script.asked.filter(({ question }) => question.id === "claims/list")).toHaveLength(1);
  });
});
