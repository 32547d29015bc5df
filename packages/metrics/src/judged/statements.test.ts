import { describe, expect, test } from "vitest";
import { interview } from "../interview.ts";
import { type Line, scriptedJudge } from "../judge/scripted.ts";
import { schemaOf } from "./schema-of.ts";
import { decide, extract, share, tell } from "./statements.ts";

const answer = { kind: "verdicts", values: { good: 1, bad: 0 } } as const;
const question = { id: "t/q", version: 1, instructions: "", answer, schema: schemaOf(answer) };
const list = { kind: "texts" } as const;
const drawing = { id: "t/x", version: 1, instructions: "", answer: list, schema: schemaOf(list) };

const verdict = (id: number, verdict: string, words = "") => ({ id, words, reason: "", verdict });
const deciding = (...lines: readonly unknown[]) => {
  let at = 0;
  return scriptedJudge({
    "t/q": (() => ({ verdicts: lines[Math.min(at++, lines.length - 1)] })) satisfies Line,
  });
};
const decideAll = (judge: ReturnType<typeof deciding>, elements: readonly string[], material = {}) =>
  decide(interview(judge), question, "claims", elements, material);

describe("decide", () => {
  test("matches verdicts to elements by number, in any order", async () => {
    const decided = await decideAll(deciding([verdict(1, "bad"), verdict(0, "good")]), ["a", "b"]);
    expect(decided.map(({ text, value }) => [text, value])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
  });

  test("takes the last verdict on an element, and ignores elements that do not exist", async () => {
    const judge = deciding([
      verdict(0, "good", "a"),
      verdict(7, "bad", "a"),
      verdict(-1, "bad", "a"),
      verdict(0, "bad", "a"),
    ]);
    expect((await decideAll(judge, ["a"])).map(({ value }) => value)).toEqual([0]);
  });

  test("reads a list that is counted from 1 throughout, and asks no more", async () => {
    const judge = deciding([verdict(1, "bad", "Paris is"), verdict(2, "good", "Rome is")]);
    const decided = await decideAll(judge, ["Paris is big.", "Rome is old."]);
    expect(decided.map(({ value }) => value)).toEqual([0, 1]);
    expect(judge.asked).toHaveLength(1);
  });

  test.for<[string, readonly unknown[]]>([
    [
      "exchanged",
      [verdict(0, "good", "Rome is"), verdict(1, "bad", "Paris is"), verdict(2, "bad", "Oslo is")],
    ],
    ["shifted from the middle on", [verdict(0, "good", "Paris is"), verdict(2, "bad", "Rome is")]],
    ["short", [verdict(0, "good", "Paris is")]],
    [
      "of other texts",
      [verdict(0, "good", "Madrid"), verdict(1, "good", "Vienna"), verdict(2, "bad", "Bern")],
    ],
    ["too long, without words", [0, 1, 2, 3].map((id) => verdict(id, "good"))],
    ["short and maybe from 1, without words", [1, 2].map((id) => verdict(id, "good"))],
  ])("asks once more, with the reason, if the answer is %s", async ([, first]) => {
    const faithful = (open: readonly string[]) => open.map((text, id) => verdict(id, "bad", text));
    const elements = ["Paris is big.", "Rome is old.", "Oslo is cold."];
    let round = 0;
    const judge = scriptedJudge({
      "t/q": ({ material }: { material: { claims: readonly string[] } }) => ({
        verdicts: round++ === 0 ? first : faithful(material.claims),
      }),
    });
    const decided = await decide(interview(judge), question, "claims", elements, {});
    expect(decided.map(({ text }) => text)).toEqual(elements);
    expect(judge.asked).toHaveLength(2);
    expect(judge.asked[1]?.correction).toMatch(
      /^has no verdict, with number and first words, on \d of 3 elements$/,
    );
    const kept = decided.filter(({ value }) => value === 1);
    expect(kept.every(({ text }) => text === "Paris is big.")).toBe(true);
  });

  test("asks once more about skipped elements, and only about these", async () => {
    const judge = deciding(
      [verdict(1, "good", "b"), verdict(1, "good", "b")],
      [verdict(0, "bad", "a"), verdict(1, "good", "c")],
    );
    const decided = await decideAll(judge, ["a", "b", "c"], { source: "s" });
    expect(judge.asked.map(({ material }) => material.claims)).toEqual([
      ["a", "b", "c"],
      ["a", "c"],
    ]);
    expect(decided.map(({ value }) => value)).toEqual([0, 1, 1]);
  });

  test("makes up no verdict on an element that is skipped twice", async () => {
    await expect(decideAll(deciding([]), ["a"])).rejects.toMatchObject({
      kind: "unparseable",
      message: "t/q: the judge's answer has no verdict, with number and first words, on 1 of 1 elements.",
    });
  });

  test.for<[string, unknown]>([
    ["a number as text", [{ ...verdict(0, "good"), id: "0" }]],
    ["no reason", [{ id: 0, verdict: "good" }]],
    ["other keys", [{ ...verdict(0, "good"), score: 100 }]],
    ["another case", [verdict(0, " Good. ")]],
    ["one verdict without its list", verdict(0, "good")],
  ])("reads what is meant: %s", async ([, verdicts]) => {
    const judge = deciding(verdicts);
    expect((await decideAll(judge, ["a"])).map(({ value }) => value)).toEqual([1]);
    expect(judge.asked).toHaveLength(1);
  });

  test.for<[unknown]>([
    [[verdict(0, "perfect")]],
    [[{ id: "first", verdict: "good" }]],
    ["good"],
    [null],
    [[null]],
  ])("asks once more after an answer of another form, and then fails: %j", async ([verdicts]) => {
    const judge = deciding(verdicts);
    await expect(decideAll(judge, ["a"])).rejects.toMatchObject({ kind: "unparseable" });
    expect(judge.asked.map(({ correction }) => correction)).toEqual([
      undefined,
      expect.stringMatching(/^(?:does not fit|has no verdict)/),
    ]);
  });

  test("puts no question about an empty list", async () => {
    const judge = deciding([]);
    expect(await decideAll(judge, [])).toEqual([]);
    expect(judge.asked).toEqual([]);
  });

  test("asks about at most 20 elements at a time, and shows those before a batch if they are in order", async () => {
    const elements = [...Array(45).keys()].map((at) => `Element ${at}.`);
    const judge = scriptedJudge({
      "t/q": ({ material }: { material: { claims: readonly string[] } }) => ({
        verdicts: material.claims.map((words, id) =>
          verdict(id, words.endsWith("1.") ? "bad" : "good", words),
        ),
      }),
    });
    const decided = await decide(interview(judge), question, "claims", elements, {}, { inOrder: true });
    expect(decided.map(({ text }) => text)).toEqual(elements);
    expect(decided.filter(({ value }) => value === 0).map(({ text }) => text)).toEqual(
      elements.filter((text) => text.endsWith("1.")),
    );
    expect(judge.asked.map(({ material }) => [material.claims?.length, material.sentences_before])).toEqual([
      [20, undefined],
      [20, ["Element 17.", "Element 18.", "Element 19."]],
      [5, ["Element 37.", "Element 38.", "Element 39."]],
    ]);
  });
});

describe("extract", () => {
  test.for([["", " \n", "…", "?!"]])("does not ask about texts without a letter or digit", async (texts) => {
    const judge = scriptedJudge({});
    for (const text of texts) expect(await extract(interview(judge), drawing, { text }, true)).toEqual([]);
    expect(judge.asked).toEqual([]);
  });

  test("drops texts without letters or digits, and takes each once", async () => {
    const judge = scriptedJudge({ "t/x": { texts: ["", "A b.", "-", "a  b.", "c"] } });
    expect(await extract(interview(judge), drawing, { text: "4" }, true)).toEqual(["A b.", "c"]);
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
