import { describe, expect, test } from "vitest";
import { type Validate, validators } from "./validators.ts";

const long = 1_000_000;

/** A pattern that tried every way to divide a megabyte would not end. */
describe("a very long text is matched against a pattern or a format in one pass", () => {
  const { 200: run } = validators.getRun.responses;
  test.each([
    ["author_email", "a".repeat(long)],
    ["author_email", "a.".repeat(long)],
    ["author_email", `a@${"a-".repeat(long)}`],
    ["author_email", `a@${"a.".repeat(long)}!`],
    ["started_at", `2026-04-01T09:12:00.${"0".repeat(long)}`],
    ["started_at", " ".repeat(long)],
    ["total_cost", `0.${"0".repeat(long)}`],
    ["total_cost", `${"0".repeat(long)}x`],
  ])("%s %.30s", (name, text) => {
    expect(errorsOf(run, { [name]: text })).toEqual(
      expect.arrayContaining([expect.stringMatching(`^/${name} (format|pattern)$`)]),
    );
  });
});

function errorsOf(validate: Validate, value: unknown): string[] {
  expect(validate(value)).toBe(false);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
