import { describe, expect, test } from "vitest";
import { checkArithmetic } from "./facts.ts";
import { answerRelevance, coverage, relevance } from "./relevance.ts";
import { agreement, sourceOf, support } from "./support.ts";
import { gistOf } from "./words.ts";

describe("gistOf", () => {
  test.for<[string, readonly string[], readonly string[], boolean]>([
    ["", [], [], false],
    ["The cats are sleeping.", ["cat", "sleep"], [], false],
    ["It costs 1,000.50 or ten euros", ["cost", "euro"], ["1000.5", "10"], false],
    ["4.0", [], ["4"], false],
    ["It is what it is.", ["it", "is", "what"], [], false],
    ["It doesn't rain", ["rain"], [], true],
    ["Never again", ["never", "again"], [], true],
  ])("of %j has the stems %j and the figures %j", ([text, stems, figures, negated]) => {
    const gist = gistOf(text);
    expect([...gist.stems]).toEqual(stems);
    expect([...gist.figures]).toEqual(figures);
    expect(gist.negated).toBe(negated);
  });

  test("takes capitalized words for names, except the first of a sentence", () => {
    expect([...gistOf("Yesterday Anna left Rome. Bob stayed.").names]).toEqual(["anna", "rome"]);
  });
});

const museum = sourceOf([
  "The museum opens at 9 and closes at 17. Tickets cost 12 euros. Dogs are not allowed in Rome.",
]);

test.for<[string, string]>([
  ["The museum opens at 9.", "supported"],
  ["Museum tickets cost twelve euros", "supported"],
  ["The museum opens at 8.", "contradicted"],
  ["Dogs are allowed.", "contradicted"],
  ["Dogs are not allowed in Oslo.", "contradicted"],
  ["The garden has roses and lilies.", "absent"],
  ["17", "supported"],
  ["18", "absent"],
])("the offline judge finds the claim %j %s by the source", ([claim, want]) => {
  expect(support(claim, museum)).toBe(want);
});

test.for<[string, string, string]>([
  ["The capital is Paris.", "Paris", "supported"],
  ["The capital is not Paris.", "Paris", "absent"],
  ["2 and 2 make 4", "4", "supported"],
  ["The capital is Lyon.", "Paris", "absent"],
])("the offline judge finds %j beside the short reference %j %s", ([statement, reference, want]) => {
  expect(agreement(statement, sourceOf([reference]))).toBe(want);
});

test.for<[string, string, string, string]>([
  ["The museum opens at nine.", "When does the museum open?", "relevant", "relevant"],
  ["Paris.", "What is the capital of France?", "irrelevant", "relevant"],
  ["Paris.", "Tell a story.", "irrelevant", "irrelevant"],
  ["The museum has a large and quiet garden with roses.", "When does the museum open?", "partly", "partly"],
  [
    "Bananas are grown in warm and humid southern countries.",
    "When does it open?",
    "irrelevant",
    "irrelevant",
  ],
])("the offline judge finds %j beside %j %s, and as an answer %s", ([statement, request, plain, answer]) => {
  expect(relevance(statement, request)).toBe(plain);
  expect(answerRelevance(statement, request)).toBe(answer);
});

test.for<[string, string]>([
  ["the size of its rose garden", "missing"],
  ["when the museum opens", "available"],
  ["the price of museum tickets", "partly"],
])("the offline judge finds the need for %j %s", ([need, want]) => {
  expect(coverage(need, gistOf("The museum opens at 9. Tickets are sold."))).toBe(want);
});

test.for<[string, string]>([
  ["2 + 2 = 4", "true"],
  ["2+2 is 5", "false"],
  ["0.1 + 0.2 equals 0.3", "true"],
  ["7 x 6 makes 42.", "true"],
  ["9 divided by 3 is 3", "true"],
  ["1 / 0 = 1", "false"],
  ["10 minus 4 is 7", "false"],
  ["Cats have 4 legs", "idk"],
])("the offline judge calculates that %j is %s", ([claim, want]) => {
  expect(checkArithmetic(claim)).toBe(want);
});
