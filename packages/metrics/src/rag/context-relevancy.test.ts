import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { scriptedJudge } from "../judge/scripted.ts";
import { contextRelevancy, fromAllAlike } from "./context-relevancy.ts";

test.for<[readonly (readonly string[])[], number, readonly string[]]>([
  [[], 3, []],
  [[["a", "b"], ["c"]], 5, ["a", "b", "c"]],
  [[["a", "b", "c"], ["d"], [], ["e", "f"]], 4, ["a", "b", "d", "e"]],
  [[["a"], ["b"]], 1, ["a"]],
])("of %j at most %d are %j: as many from each list, in their order", ([lists, limit, want]) => {
  expect(fromAllAlike(lists, limit)).toEqual(want);
});

test("ctx_rel says how many sentences it left out", async () => {
  const judge = scriptedJudge({
    "ctx_rel/relate": {
      verdicts: ["One is", "Two is"].map((words, id) => ({ id, words, reason: "", verdict: "relevant" })),
    },
  });
  const { explanation, metadata } = await evaluate(
    contextRelevancy,
    { input: "?", context: ["One is here. It ends.", "Two is there."] },
    { max_n_statements: 2 },
    { judge },
  );
  expect(judge.asked[0]?.material.statements).toEqual(["One is here.", "Two is there."]);
  expect(explanation).toMatch(/2 of 3 sentences were read\.$/);
  expect(metadata).toMatchObject({ sentences_read: 2, sentences: 3 });
});
