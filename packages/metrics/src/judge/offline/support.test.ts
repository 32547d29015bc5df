import { describe, expect, test } from "vitest";
import { agreementWith } from "./agreement.ts";
import { sourceOf } from "./source.ts";
import { support } from "./support.ts";
import { otherOrder } from "./word-order.ts";

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
  ["It is so.", "absent"],
])("the offline judge finds the claim %j %s by the source", ([claim, want]) => {
  expect(support(claim, museum).verdict).toBe(want);
});

/** Why a claim cannot hold beside its source: each rule by itself. */
test.for<[string, string, string]>([
  ["Rome conquered Carthage.", "Carthage conquered Rome.", "the same words are there, but in another order"],
  ["In 1998 Peter met Anna there.", "In 1998 Peter met Tom there.", "the source does not have “tom”"],
  [
    "Peter met Anna in Rome. Tom met Eva in Oslo.",
    "Peter met Tom in Rome.",
    "it says “tom”, the source “anna”",
  ],
  [
    "Adults pay 12 euros, children pay 6.",
    "Adults pay 6 euros, children pay 12.",
    "it says “6”, the source “12”",
  ],
  ["The tower is 300 metres tall.", "The tower is 330 metres tall.", "the source does not have “330”"],
  ["Profits rose in May.", "Profits fell in May.", "it says “fell”, the source “rose”"],
  ["The bridge is safe.", "The bridge is unsafe.", "one of the two denies it by a prefix"],
  ["The board approved it in June.", "The board failed to approve it in June.", "one of the two denies it"],
  [
    "Milk is allowed but nuts are not allowed.",
    "Nuts are allowed but milk is not allowed.",
    "one of the two denies it",
  ],
  ["Some banks raised fees.", "All banks raised fees.", "it says “all”, the source “some”"],
  ["The tower may be sold.", "The tower will be sold.", "the source says only that it may be so"],
])("beside %j, %j is contradicted, since %s", ([source, claim, reason]) => {
  const found = support(claim, sourceOf([source]));
  expect(found).toMatchObject({ verdict: "contradicted", reason });
  expect(found.degree === 0).toBe(reason !== otherOrder);
  expect(found.degree).toBeLessThanOrEqual(0.6);
});

test.for<[string, string]>([
  ["Acme acquired Beta in 2019.", "Beta was acquired by Acme in 2019."],
  ["Acme acquired Beta in 2019.", "In 2019, Acme acquired Beta."],
  ["Paris is the capital of France.", "The capital of France is Paris."],
  ["Tom and Anna met in Rome.", "Anna and Tom met in Rome."],
  ["The shop is not open on Sunday.", "The shop is closed on Sunday."],
  ["All flights were cancelled.", "Some flights were cancelled."],
  ["About 36, 000 people came.", "36,000 people came."],
  [
    "Officials said that heavy rain had closed roads, cut power, flooded homes and damaged crops near Lyon.",
    "Rain closed roads, officials said.",
  ],
])("beside %j, %j is supported", ([source, claim]) => {
  expect(support(claim, sourceOf([source])).verdict).toBe("supported");
});

describe("the degree of a claim", () => {
  const article = sourceOf([
    "The old bridge over the river was closed on Monday after engineers found cracks in its pillars. The mayor spoke.",
  ]);
  const degree = (claim: string) => support(claim, article).degree;

  test("is 1 if the source has it word for word", () => {
    expect(degree("The old bridge over the river was closed on Monday")).toBe(1);
  });

  test("falls with each passage that it is put together from, and further with words that are not there", () => {
    const stitched = degree("The mayor found cracks in the old bridge on Monday after engineers spoke");
    const shortened = degree("The bridge was closed after engineers found cracks");
    const invented = degree("The bridge was closed because furious residents found cracks and lawyers sued");
    expect([1, shortened, stitched, invented]).toEqual(
      [1, shortened, stitched, invented].toSorted((a, b) => b - a),
    );
    expect(new Set([1, shortened, stitched, invented]).size).toBe(4);
  });
});

test("a summary in other words whose words are all in the source is supported, and one with more is not", () => {
  const source = sourceOf([
    "Jobs were lost by thousands of workers. In May orders fell. Then the factory closed. It was in Leeds.",
  ]);
  const verdict = (claim: string) => support(claim, source).verdict;
  expect(verdict("Workers in Leeds lost jobs in May. The factory closed.")).toBe("supported");
  expect(verdict("Workers in Leeds lost homes in May. The bankrupt factory burned.")).toBe("absent");
});

test.for<[string, string, string]>([
  ["The capital is Paris.", "Paris", "supported"],
  ["The capital is not Paris.", "Paris", "contradicted"],
  ["Paris or Rome.", "Paris", "contradicted"],
  ["Anyone but Paris.", "Paris", "contradicted"],
  ["2 and 2 make 4", "4", "supported"],
  ["The answer is yes.", "yes", "supported"],
  ["No.", "yes", "contradicted"],
  ["The capital is Lyon.", "Paris", "absent"],
  ["Paris", "The capital is not Paris.", "contradicted"],
])("the offline judge finds %j beside the reference %j %s", ([statement, reference, want]) => {
  expect(agreementWith(sourceOf([reference]))(statement).verdict).toBe(want);
});
