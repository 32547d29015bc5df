import { expect, test } from "vitest";
import { parseClosed } from "./closed-document.ts";

test("objects with named properties are closed, and all others stay as they are", () => {
  const named = { type: "object", properties: { a: { type: "string" } } };
  const map = { type: "object", additionalProperties: { type: "string" } };
  const open = { ...named, additionalProperties: true };
  expect(parseClosed(JSON.stringify({ named, map, open, allOf: [named] }))).toEqual({
    named: { ...named, additionalProperties: false },
    map,
    open,
    allOf: [{ ...named, additionalProperties: false }],
  });
});
