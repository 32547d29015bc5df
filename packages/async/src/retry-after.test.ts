import { expect, test } from "vitest";
import { retryAfter } from "./retry-after.ts";

const now = Date.parse("2026-04-01T09:00:00Z");

test.each<[string | null | undefined, number | undefined]>([
  ["7", 7000],
  [" 7 ", 7000],
  ["0", 0],
  ["0.5", 500],
  ["Wed, 01 Apr 2026 09:00:30 GMT", 30_000],
  ["Wed, 01 Apr 2026 08:00:00 GMT", 0],
  ["soon", undefined],
  ["-5 apples", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("retryAfter reads %j as %j ms", (header, milliseconds) => {
  expect(retryAfter(header, now)).toBe(milliseconds);
});
