import { expect, test } from "vitest";
import { jsonFrom } from "./json-from.ts";

const run = { id: 991, aggregates: [1], evaluations: ["aaaaaaaa", "bbbbbbbb", "cccccccc"] };

test.each([
  ["a short value is given back whole", run, 1, 500, [JSON.stringify(run)]],
  ["an answer without a body is null", null, 1, 500, ["null"]],
  [
    "the longest list of a long value is cut",
    run,
    1,
    70,
    [
      '{"id":991,"aggregates":[1],"evaluations":["aaaaaaaa","bbbbbbbb"]}',
      "evaluations has 3 items; these are 1 to 2. Go on at 3.",
    ],
  ],
  [
    "the rest follows from the item that is asked for",
    run,
    3,
    70,
    ['{"id":991,"aggregates":[1],"evaluations":["cccccccc"]}', "evaluations has 3 items; this is number 3."],
  ],
  [
    "a list is cut itself",
    ["aaaa", "bbbb"],
    1,
    10,
    ['["aaaa"]', "The list has 2 items; this is number 1. Go on at 2."],
  ],
  [
    "an item that is too long by itself is given back all the same",
    { list: ["a".repeat(30), "b"] },
    1,
    20,
    [`{"list":["${"a".repeat(30)}"]}`, "list has 2 items; this is number 1. Go on at 2."],
  ],
  [
    "what is long without a list is given back whole",
    { text: "a".repeat(30), id: 1 },
    1,
    20,
    [`{"text":"${"a".repeat(30)}","id":1}`],
  ],
  [
    "a list that is short is not cut, if something else is long",
    { text: "a".repeat(30), list: [1, 2] },
    1,
    20,
    [`{"text":"${"a".repeat(30)}","list":[1,2]}`],
  ],
  [
    "a list inside a member is not cut",
    { member: { list: ["a".repeat(30), "b"] } },
    1,
    20,
    [`{"member":{"list":["${"a".repeat(30)}","b"]}}`],
  ],
  ["an empty list has no items", { list: [] }, 2, 500, ['{"list":[]}', "list has 0 items, none from 2 on."]],
  ["a long text is given back whole", "a".repeat(30), 1, 20, [`"${"a".repeat(30)}"`]],
  [
    "what has no list has no later items",
    { id: 1 },
    2,
    500,
    ['{"id":1}', "It has no list, so it is here whole."],
  ],
  [
    "what is asked for behind the end is said not to be there",
    run,
    9,
    500,
    ['{"id":991,"aggregates":[1],"evaluations":[]}', "evaluations has 3 items, none from 9 on."],
  ],
])("%s", (_, value, first, most, texts) => {
  expect(jsonFrom(value, first, (next) => `Go on at ${next}.`, most)).toEqual(texts);
});
