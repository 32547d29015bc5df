import { expect, test } from "vitest";
import { isOnlyQuoted } from "./quotations.ts";

test.for<[string, boolean]>([
  ['He said "go away" to me.', true],
  ["He said “go away” to me.", true],
  ["Er sagte „go away“.", true],
  ["Il dit « go away ».", true],
  ["He said ‘go away’ to me.", true],
  ["> go away\nI replied.", true],
  ["The code `go away` is sent.", true],
  ["go away", false],
  ['"go away" he said. So go away!', false],
  ["don't go away, it's fine", false],
  ["nothing", false],
])("in %j the words are only quoted: %s", ([text, want]) => {
  expect(isOnlyQuoted("go away", text)).toBe(want);
});
