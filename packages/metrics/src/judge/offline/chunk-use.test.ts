import { expect, test } from "vitest";
import { usefulnessFor } from "./chunk-use.ts";

const [whale, song] = [
  "A whale is a mammal that lives in the sea.",
  "“Here, There and Everywhere” is from 1966.",
];

test.for<[answer: string, request: string, useful: readonly string[]]>([
  ["In the sea, as whales do", "", [whale]],
  ["Yes.", "Is the whale a mammal?", [whale]],
  ["No", "Is it from 1966?", [song]],
  ["yes", "", []],
  ["Here, there and everywhere", "", [song]],
  ["Bananas", "Where does the whale live?", []],
])("for the answer %j to %j, the useful chunks are %j", ([answer, request, useful]) => {
  const judge = usefulnessFor(answer, request);
  expect([whale, song].filter((chunk) => judge(chunk) === "useful")).toEqual(useful);
});
