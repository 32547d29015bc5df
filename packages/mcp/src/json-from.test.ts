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
      "evaluations has 3 items; these are 1 to 2. For the next ones, set first_item to 3.",
    ],
  ],
  [
    "the rest follows from the item that is asked for",
    run,
    3,
    70,
    ['{"id":991,"aggregates":[1],"evaluations":["cccccccc"]}', "evaluations has 3 items; these are 3 to 3."],
  ],
  [
    "a list is cut itself",
    ["aaaa", "bbbb"],
    1,
    10,
    ['["aaaa"]', "The list has 2 items; these are 1 to 1. For the next ones, set first_item to 2."],
  ],
  [
    "an item that is too long by itself is given back all the same",
    { list: ["a".repeat(30), "b"] },
    1,
    20,
    [
      `{"list":["${"a".repeat(30)}"]}`,
      "list has 2 items; these are 1 to 1. For the next ones, set first_item to 2.",
    ],
  ],
  [
    "what is asked for behind the end is said not to be there",
    run,
    9,
    500,
    ['{"id":991,"aggregates":[1],"evaluations":[]}', "evaluations has 3 items, none from 9 on."],
  ],
])("%s", (_, value, first, most, texts) => {
  expect(jsonFrom(value, first, most)).toEqual(texts);
});
