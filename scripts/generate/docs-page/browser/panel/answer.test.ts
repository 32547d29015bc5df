import { expect, test } from "vitest";
import { failure, readable } from "./answer.ts";

test.each([
  ["JSON", '{"id":1}', "application/json", '{\n  "id": 1\n}'],
  ["JSON that is none", "{", "application/json", "{"],
  ["CSV", "a,b\n1,2\n", "text/csv; charset=utf-8", "a,b\n1,2\n"],
])("%s is shown to be read", (_, text, type, shown) => {
  expect(readable(text, type)).toEqual({ text: shown, note: "" });
});

test("what is too long to be read is cut, and says so", () => {
  const { text, note } = readable("x".repeat(100_001), "text/csv");
  expect(text.length).toBe(100_000);
  expect(note).toBe("The first 100,000 of 100,001 characters; download it for the rest.");
});

test.each([
  [false, "from http://127.0.0.1:4000 after 1.2 s: is the server running? (Failed to fetch)"],
  [true, "after 1.2 s: cancelled. The server may have received the request all the same."],
])("why there is no answer is told, cancelled: %s", (isCancelled, sentence) => {
  const error = new TypeError("Failed to fetch");
  expect(failure(error, "http://127.0.0.1:4000/api/v1/runs", isCancelled, 1234)).toBe(sentence);
});
