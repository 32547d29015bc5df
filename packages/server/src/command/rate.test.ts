import { CommandError } from "@aegis/terminal";
import { expect, test } from "vitest";
import { rate } from "./rate.ts";

test.each([
  ["1/second", { requests: 1, seconds: 1 }],
  ["600/minute", { requests: 600, seconds: 60 }],
  ["1000000/hour", { requests: 1_000_000, seconds: 3_600 }],
])("%s is read", (text, read) => {
  expect(rate(text)).toEqual(read);
});

test.each([
  "",
  "600",
  "/minute",
  "0/minute",
  "1000001/hour",
  "6e2/minute",
  "-1/second",
  "10/day",
  "10/Minute",
  " 1/hour",
])("%j is refused, with an example and every time", (text) => {
  const words =
    "Give 1 to 1000000 requests and a time, such as 600/minute; the times are /second, /minute, /hour.";
  expect(() => rate(text)).toThrow(new CommandError(words));
});
