import { describe, expect, test } from "vitest";
import { interview } from "../interview.ts";
import { type Line, scriptedJudge } from "../judge/scripted.ts";
import { schemaOf } from "./schema-of.ts";
import { decide, extract, share, tell } from "./statements.ts";

const answer = { kind: "verdicts", values: { good: 1, bad: 0 } } as const;
const question = { id: "t/q", version: 1, instructions: "", answer, schema: schemaOf(answer) };
const list = { kind: "texts" } as const;
const drawing = { id: "t/x", version: 1, instructions: "", answer: list, schema: schemaOf(list) };

const verdict = (id: number, verdict: string) => ({ id, reason: "", verdict });
const deciding = (...lines: readonly unknown[]) => {
  let at = 0;
  return scriptedJudge({
    "t/q": (() => ({ verdicts: lines[Math.min(at++, lines.length - 1)] })) satisfies Line,
  });
};

describe("decide", () => {
  test("matches verdicts to elements by number, in any order", async () => {
    const tools = interview(deciding([verdict(1, "bad"), verdict(0, "good")]));
    const decided = await decide(tools, question, "claims", ["a", "b"], {});
    expect(decided.map(({ text, value }) => [text, value])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
  });

  test("takes the last verdict on an element, and ignores elements that do not exist", async () => {
    const tools = interview(
      deciding([verdict(0, "good"), verdict(7, "bad"), verdict(-1, "bad"), verdict(0, "bad")]),
    );
    expect((await decide(tools, question, "claims", ["a"], {})).map(({ value }) => value)).toEqual([0]);
  });

  test("asks once more about skipped elements, and only about these", async () => {
    const judge = deciding([verdict(1, "good")], [verdict(0, "bad"), verdict(1, "good")]);
    const decided = await decide(interview(judge), question, "claims", ["a", "b", "c"], { source: "s" });
    expect(judge.asked.map(({ material }) => material.claims)).toEqual([
      ["a", "b", "c"],
      ["a", "c"],
    ]);
    expect(decided.map(({ value }) => value)).toEqual([0, 1, 1]);
  });

  test("makes up no verdict on an element that is skipped twice", async () => {
    const refused = decide(interview(deciding([])), question, "claims", ["a"], {});
    await expect(refused).rejects.toMatchObject({
      kind: "unparseable",
      message: 't/q: the judge gave no verdict on "a".',
    });
  });

  test.for([
    [[verdict(0, "perfect")]],
    [[{ id: "0", reason: "", verdict: "good" }]],
    [[{ id: 0, verdict: "good" }]],
    [[{ ...verdict(0, "good"), score: 100 }]],
    ["good"],
    [null],
  ])("fails on an answer of another form: %j", async ([verdicts]) => {
    const refused = decide(interview(deciding(verdicts)), question, "claims", ["a"], {});
    await expect(refused).rejects.toMatchObject({ kind: "unparseable" });
  });

  test("puts no question about an empty list", async () => {
    const judge = deciding([]);
    expect(await decide(interview(judge), question, "claims", [], {})).toEqual([]);
    expect(judge.asked).toEqual([]);
  });
});

describe("extract", () => {
  test.for([["", " \n", "…", "?!"]])("does not ask about texts without a letter or digit", async (texts) => {
    const judge = scriptedJudge({});
    for (const text of texts) expect(await extract(interview(judge), drawing, { text })).toEqual([]);
    expect(judge.asked).toEqual([]);
  });

  test("drops statements without letters or digits before it applies the limit", async () => {
    const judge = scriptedJudge({ "t/x": { texts: ["", "a", "-", "b", "c"] } });
    expect(await extract(interview(judge), drawing, { text: "4" }, 2)).toEqual(["a", "b"]);
    expect(judge.asked[0]?.material).toEqual({ text: "4", limit: "2" });
  });
});

test.for<[readonly (number | null)[], number, number]>([
  [[], 100, 100],
  [[], 0, 0],
  [[null, null], 100, 100],
  [[1, null, 0], 100, 50],
  [[1, 0.5, 0, 0.5], 0, 50],
])("the share of %j, or %d if none counts, is %d", ([values, empty, want]) => {
  expect(
    share(
      values.map((value) => ({ value })),
      empty,
    ),
  ).toBe(want);
});

test("an explanation has at most three reasons, and the number of the others", () => {
  const decided = ["a", "b", "c", "d", "e"].map((text) => ({
    text,
    verdict: "bad",
    reason: "no.",
    value: 0,
  }));
  expect(tell(decided, "hold")).toBe("0 of 5 hold. “a”: no. “b”: no. “c”: no. And 2 more.");
});
