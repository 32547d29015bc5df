import { expect, test } from "vitest";
import { expiry } from "./expiry.ts";

const now = Date.UTC(2026, 3, 2, 10);

test.each([
  ["90d", "2026-07-01T10:00:00Z"],
  ["12h", "2026-04-02T22:00:00Z"],
  ["2026-04-03", "2026-04-03T00:00:00Z"],
  ["2026-04-02T10:00:01Z", "2026-04-02T10:00:01Z"],
  ["2028-02-29", "2028-02-29T00:00:00Z"],
])("%s is %s", (text, at) => {
  expect(expiry(text)(now)).toBe(at);
});

test.each(["2026-04-02", "2026-04-02T10:00:00Z", "0001-01-01"])("%s is refused as past", (text) => {
  expect(() => expiry(text)(now)).toThrow(`--expires ${text} is past.`);
});

test.each([
  "",
  "90",
  "0d",
  "-1d",
  "1.5d",
  "90 d",
  "36501d",
  "999999h",
  "2027-02-30",
  "2027-02-29",
  "2027-13-01",
  "2027-01-31T24:00:00Z",
  "2027-01-31T18:00:00",
  "2027-01-31T18:00:00+02:00",
  "tomorrow",
])("'%s' is refused with what to give instead", (text) => {
  expect(() => expiry(text)).toThrow("Give hours or days");
});
