import { expect, test } from "vitest";
import { redactAll } from "./redact-all.ts";

test.each([
  ["Incorrect key: sk-12345678.", "Incorrect key: [key]."],
  ["key=a%2Fb%2Bcd%3Dd was refused, a/b+cd=d", "key=[key] was refused, [key]"],
  ["Basic dXNlcjpwYXNz or dXNlcjpwYXNz", "[key] or [key]"],
  ["sk-12345678-long and sk-12345678", "[key] and [key]"],
  ["version 2024 of x", "version 2024 of x"],
])("%j is shown as %j", (said, shown) => {
  const redact = redactAll("sk-12345678", ["a/b+cd=d", "Basic dXNlcjpwYXNz", "sk-12345678-long", "2024", ""]);
  expect(redact(said)).toBe(shown);
});

test("a key is cut out however short it is, and nothing is without a key", () => {
  expect(redactAll("k1", [])("k1 or k2")).toBe("[key] or k2");
  expect(redactAll("", [])("nothing")).toBe("nothing");
});
