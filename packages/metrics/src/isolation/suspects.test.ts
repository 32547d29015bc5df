import { expect, test } from "vitest";
import { createSuspects } from "./suspects.ts";

const taskOf = (pattern: string, user = "ana", metric = "word_ct_match") => ({
  user,
  task: { metric, args: { custom_delimiters: pattern } },
});

test.each([
  ["the same task, made anew", taskOf("(a+)+$"), true],
  ["another user's", taskOf("(a+)+$", "ben"), false],
  ["one with other arguments", taskOf("a"), false],
  ["one of another metric", taskOf("(a+)+$", "ana", "char_ct_match"), false],
])("if a task is suspect, %s is: $2", (_, other, isSuspect) => {
  const suspects = createSuspects(() => 0);
  expect(suspects.has(other)).toBe(false);
  suspects.note(taskOf("(a+)+$"));
  expect(suspects.has(other)).toBe(isSuspect);
});

test("a minute after it was noted last, a task is suspect no more", () => {
  let now = 0;
  const suspects = createSuspects(() => now);
  suspects.note(taskOf("a"));
  now = 50_000;
  suspects.note(taskOf("a"));
  now = 110_000;
  expect(suspects.has(taskOf("a"))).toBe(true);
  now = 110_001;
  expect(suspects.has(taskOf("a"))).toBe(false);
});

test("three suspect tasks make any other of their user suspect, and of nobody else", () => {
  const suspects = createSuspects(() => 0);
  for (const pattern of ["a", "b"]) suspects.note(taskOf(pattern));
  expect(suspects.has(taskOf("d"))).toBe(false);
  suspects.note(taskOf("c"));
  expect(suspects.has(taskOf("d"))).toBe(true);
  expect(suspects.has(taskOf("a", "ben"))).toBe(false);
});
