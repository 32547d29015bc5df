import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { entityFaithfulness } from "./entity-faithfulness.ts";

const script = {
  "entities/list": { texts: ["Marie Curie", "1,200", "Paris"] },
  "entities/ground_strict": { verdicts: [{ id: 0, reason: "other city", verdict: "absent" }] },
  "entities/ground_flexible": { verdicts: [{ id: 0, reason: "the capital", verdict: "grounded" }] },
};
const sample = {
  input: "marie curie paid 1200 in the capital of France.",
  output: "Marie Curie has 1,200 in Paris.",
};

test.for<["exact" | "strict" | "flexible", number, string[]]>([
  ["exact", 2 / 3, ["entities/list"]],
  ["strict", 2 / 3, ["entities/list", "entities/ground_strict"]],
  ["flexible", 1, ["entities/list", "entities/ground_flexible"]],
])(
  "match_mode %s scores %d, and asks of those not found by their letters at most",
  async ([match_mode, share, asked]) => {
    const judge = scriptedJudge(script);
    const { score } = await evaluate(entityFaithfulness, sample, { match_mode }, { judge });
    expect(score).toBeCloseTo(100 * share, 10);
    expect(judge.asked.map(({ question }) => question.id)).toEqual(asked);
  },
);

test.each([
  ["an object", { who: { name: "Marie" }, sums: [1, null] }],
  ["an object as JSON text", '{"who": {"name": "Marie"}, "sums": [1, null]}'],
])("%s is read value by value, with the path to each", async (_, output) => {
  const judge = scriptedJudge({ ...script, "entities/list": { texts: ["Marie"] } });
  await evaluate(entityFaithfulness, { ...sample, output }, {}, { judge });
  expect(judge.asked[0]?.material).toEqual({ text: "who.name: Marie\n\nsums.0: 1\n\nsums.1: null" });
});
