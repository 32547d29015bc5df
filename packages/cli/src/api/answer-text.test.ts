import { describe, expect, test } from "vitest";
import { answerText } from "./answer-text.ts";
import { cutTo, widthOf } from "./cell-text.ts";

describe("an answer for people", () => {
  test("has its fields below one another, and its lists as tables with plain columns first", () => {
    const run = {
      id: 7,
      user: { email: "a@b.c", tags: [] },
      evaluations: [
        { record: { id: 1 }, metric: "bleu", result: 5 },
        { record: { id: 2 }, metric: "rouge", result: null },
      ],
    };
    expect(answerText(run, undefined)).toBe(`id          7
user.email  a@b.c
user.tags   []

evaluations (2)
metric  result  record
bleu    5       {"id":1}
rouge   –       {"id":2}
`);
  });

  test.each([
    ["a list without items", [], "none\n"],
    ["a list of texts", ["a", "b"], "value\na\nb\n"],
    ["items of different fields", [{ a: 1 }, { b: 2 }], "a  b\n1  –\n–  2\n"],
    ["a text", "ok", "ok\n"],
  ])("shows %s", (_, answer, text) => {
    expect(answerText(answer, undefined)).toBe(text);
  });

  test("lets no terminal obey what is in it", () => {
    const hostile = "red\u001b[31m\r\nnew\u009b2J\u202eold";
    const text = answerText([{ name: hostile, "\u001b]0;key": { a: "\u0007" } }], undefined);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.split("\n")).toHaveLength(3);
  });

  test.each([20, 40, 79])("is at most %d columns wide on a terminal of that width", (width) => {
    const row = {
      id: 12345,
      name: "名前".repeat(40),
      note: "é👩🏽‍💻x ".repeat(30),
      last: "z".repeat(90),
      more: 1,
    };
    for (const line of answerText({ row, rows: [row, { ...row, id: 1 }] }, width).split("\n"))
      if (!line.startsWith("No room for")) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test("names the columns for which a terminal has no room", () => {
    const row = Object.fromEntries(Array.from("abcdefgh", (name) => [name.repeat(8), "x".repeat(9)]));
    expect(answerText([row], 30)).toContain("No room for: cccccccc, dddddddd, eeeeeeee, ");
  });
});

test.each([
  ["short", 10, "short"],
  ["exactly", 7, "exactly"],
  ["longer text", 6, "longe…"],
  ["名前名前", 5, "名前…"],
  ["名前名前", 4, "名…"],
])("%j cut to %d columns is %j", (text, width, cut) => {
  expect(cutTo(width, text)).toBe(cut);
});
