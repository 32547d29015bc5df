import { describe, expect, test } from "vitest";
import { evaluationsOf } from "../testing/evaluations-of.ts";
import { createBaselineRows } from "./baseline-rows.ts";
import type { RowScores } from "./score-columns.ts";

function recordOf(input: string) {
  const [first] = evaluationsOf({ a: 0 }, { input });
  if (first === undefined) throw new Error("There is no evaluation.");
  return first.record;
}

const several = 5_000;
const inputs = Array.from({ length: several }, (_, at) => `q${at}`);

describe("the rows of a baseline", () => {
  test.each<[string, readonly string[]]>([
    ["each asks something else", inputs],
    ["all ask the same", inputs.map(() => "q")],
    ["some ask the same", inputs.map((_, at) => `q${(at * at) % 700}`)],
  ])("come back with their scores, in their order, if %s", (_, asked) => {
    const rows = createBaselineRows();
    for (const [at, input] of asked.entries()) rows.add(recordOf(input), { a: at / 3, b: null });
    expect(rows.size()).toBe(several);
    const matcher = rows.matcher();
    expect(asked.map((input) => matcher.of(recordOf(input)))).toEqual(
      asked.map((_, at) => ({ a: at / 3, b: null })),
    );
    expect(asked.map((input) => matcher.of(recordOf(input)))).toEqual(asked.map(() => undefined));
  });

  test("are the same again by the keys that they are written with", () => {
    const asked = ["one", "two", "one", "three", "one"];
    const rows = createBaselineRows();
    for (const [at, input] of asked.entries()) rows.add(recordOf(input), { a: at });
    const written = [...rows.entries()];
    expect(written.map(([key]) => key.replace(/^.{16}/, ""))).toEqual(["", "", "#2", "", "#3"]);
    const again = createBaselineRows();
    // Somebody may have sorted the file.
    for (const [key, scores] of written.toReversed()) again.set(key, scores);
    const matcher = again.matcher();
    expect(asked.map((input) => matcher.of(recordOf(input)))).toEqual(asked.map((_, at) => ({ a: at })));
    expect([...again.entries()].toSorted()).toEqual(written.toSorted());
    expect(again.size()).toBe(asked.length);
  });

  test("have the metrics that each of them has", () => {
    const scores: readonly RowScores[] = [{ a: 0 }, {}, { b: null, a: -0.5 }, { b: 100 }];
    const rows = createBaselineRows();
    for (const [at, each] of scores.entries()) rows.add(recordOf(String(at)), each);
    expect([...rows.entries()].map(([, each]) => each)).toEqual(scores);
  });

  test("may lack the first of those that ask the same, and have keys that nothing leads to", () => {
    const rows = createBaselineRows();
    rows.add(recordOf("q"), { a: 1 });
    const [[key] = [""]] = rows.entries();
    const edited = createBaselineRows();
    for (const text of [`${key}#2`, "mine", `${key}#02`, `${key}#1`, `${key}#2`]) edited.set(text, { a: 2 });
    expect([...edited.entries()].map(([each]) => each)).toEqual([
      `${key}#2`,
      "mine",
      `${key}#02`,
      `${key}#1`,
    ]);
    expect(edited.size()).toBe(4);
    const matcher = edited.matcher();
    expect(["q", "q", "q"].map((input) => matcher.of(recordOf(input)))).toEqual([
      undefined,
      { a: 2 },
      undefined,
    ]);
  });
});
