import { readFileSync } from "node:fs";
import { growsLinearly } from "@aegis/io/testing/grows-linearly";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isDate } from "./is-date.ts";

async function scoreOf(output: string, args = {}): Promise<number | null> {
  return (await evaluate(isDate, { output }, args, { isolation: "none" })).score;
}

const vectors: { cases: [text: string, args: object, isOne: 0 | 1][] } = JSON.parse(
  readFileSync(new URL("../../vectors/dates.json", import.meta.url), "utf8"),
);

test.each(vectors.cases)("%j with %j is judged as by Python and dateutil: %d", async (text, args, isOne) => {
  expect(await scoreOf(text, args)).toBe(isOne * 100);
});

test.each(["5 Foo 2024", "Jan 2024", "1/2", "2024-01-05 17:30 today", "24/24/2024", "2024-01-05 9.30"])(
  "%j is not a date, though dateutil may find one in it",
  async (output) => {
    expect(await scoreOf(output, { strict_type: false })).toBe(0);
  },
);

describe("strictly", () => {
  test.each([
    ...[
      "2024-02-29",
      "20240229",
      "2024-W09-4",
      "2024W094",
      "2024-060",
      "2026-W53-1",
      "0001-01-01",
      " 2024-01-01\n",
    ],
    ...[
      "2024-01-01T17",
      "2024-01-01T17:30",
      "2024-01-01T17:30:00",
      "2024-01-01 17:30:00.123456",
      "20240101T173000,5",
    ],
    ...[
      "2024-01-01T17:30:00Z",
      "2024-01-01t17:30z",
      "2024-01-01T17:30:00+05:30",
      "2024-01-01T17:30-0800",
      "2024-01-01T17+01",
    ],
    ...["2016-12-31T23:59:60Z", "2017-01-01T05:29:60+05:30", "2024-01-01T24:00", "20240101T240000.0Z"],
  ])("%j is a date", async (output) => {
    expect(await scoreOf(output)).toBe(100);
  });

  test.each([
    ...[
      "",
      " ",
      "2023-02-29",
      "1900-02-29",
      "2024-13-01",
      "2024-04-31",
      "2024-00-10",
      "2024-01-00",
      "2023-366",
      "2025-W53-1",
    ],
    ...[
      "2024-01",
      "2024",
      "17:30",
      "2024-1-1",
      "2024/01/01",
      "31.12.2024",
      "12/31/2024",
      "January 1, 2024",
      "P1D",
    ],
    ...[
      "2024-01-01T24:01",
      "2024-01-01T24:00:00.5",
      "2024-01-01T12:30:60",
      "2024-01-01T23:59:60+01:00",
      "0000-01-01",
      "2024-01-01T17:60",
      "2024-01-01T17:30:61",
      "2024-01-01T17:30+24:00",
      "2024-01-01T17:30+01:60",
    ],
    ...["2024-01-01 is a date", "2024-01-01T", "2024-01-01Z", "+12024-01-01", "2024-W09-8", "1704067200"],
  ])("%j is not a date", async (output) => {
    expect(await scoreOf(output)).toBe(0);
  });

  test("every moment that JavaScript writes into JSON is a date", () =>
    fc.assert(
      fc.asyncProperty(
        fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31"), noInvalidDate: true }),
        async (date) => {
          const [text] = JSON.stringify([date]).match(/[^"[\]]+/) ?? [];
          expect(await scoreOf(String(text), { require_datetime: true, require_timezone: true })).toBe(100);
        },
      ),
    ));
});

describe("not strictly", () => {
  test.each([
    ...[
      "2024-02-29",
      "31/12/2024",
      "12/31/2024",
      "31.12.2024",
      "1.1.24",
      "2024/01/01",
      "31-12-2024",
      "29 Feb 2024",
    ],
    ...["December 31, 2024", "Dec 31 2024", "31 december 2024", "Tuesday, 31 December 2024", "31-Dec-2024"],
    ...[
      "12/31/2024 5:30 PM",
      "31 Dec 2024, 17:30",
      "Tue, 31 Dec 2024 17:30:00 +0100",
      "Tue, 31 Dec 2024 17:30:00 GMT",
    ],
    ...["Tue Dec 31 17:30:00 2024", "Tue Dec 31 17:30:00 CET 2024", "December 31, 2024 at 5:30 PM"],
  ])("%j is a date", async (output) => {
    expect(await scoreOf(output, { strict_type: false })).toBe(100);
  });

  test.each([
    "",
    "32/12/2024",
    "29 Feb 2023",
    "13/13/2024",
    "Dec 2024",
    "tomorrow",
    "0 January 2024",
    "12/31/2024 17:30 PM",
  ])("%j is not a date", async (output) => {
    expect(await scoreOf(output, { strict_type: false })).toBe(0);
  });
});

describe("with rules", () => {
  const free = { strict_type: false };
  test.each([
    ["2024-01-01", { require_datetime: true }, 0],
    ["2024-01-01T17:30", { require_datetime: true }, 100],
    ["2024-01-01T17:30", { require_timezone: true }, 0],
    ["2024-01-01T17:30Z", { require_timezone: true }, 100],
    ["2024-01-01", { require_timezone: true }, 0],
    ["12/31/2024", { ...free, require_datetime: true }, 0],
    ["31 Dec 2024 17:30 GMT", { ...free, require_datetime: true, require_timezone: true }, 100],
    ["2024-01-01", { allowed_formats: ["%Y-%m-%d"] }, 100],
    ["2024-01-01T17:30", { allowed_formats: ["%Y-%m-%d"] }, 0],
    ["31/12/2024", { allowed_formats: ["%d/%m/%Y"] }, 0],
    ["31/12/2024", { ...free, allowed_formats: ["%d/%m/%Y"] }, 100],
    ["12/31/2024", { ...free, allowed_formats: ["%d/%m/%Y"] }, 0],
    ["2024-01-01", { ...free, allowed_formats: ["%d/%m/%Y"] }, 0],
    ["2024-01-01", { allowed_formats: [] }, 0],
    ["2024-01-01", { allowed_formats: null }, 100],
    ["5 Jan 24 at 07:08 pm", { ...free, allowed_formats: ["%d.%m.%Y", "%d %b %y at %I:%M %p"] }, 100],
    ["100% on 2024.01.02", { ...free, allowed_formats: ["100%% on %Y.%m.%d"] }, 100],
    ["2024x01y02", { ...free, allowed_formats: ["%Y.%m.%d"] }, 0],
    [
      "2024-366 10:00:00.5 +0100",
      { ...free, require_timezone: true, allowed_formats: ["%Y-%j %T.%f %z"] },
      100,
    ],
    ["2024-01-01T17:30Z", { ...free, require_timezone: true, allowed_formats: ["%FT%RZ", "%FT%R%z"] }, 100],
    ["Wed  3", { ...free, allowed_formats: ["%a %d"] }, 100],
  ])("is_date of %j with %j is %d", async (output, args, score) => {
    expect(await scoreOf(output, args)).toBe(score);
  });

  test.each([
    ["%Q", 'in which "%Q" is not a directive'],
    ["%Y %", 'in which "%" is not a directive'],
    ["%d %d", "in which %d repeats another directive"],
    ["%b %B", "in which %B repeats another directive"],
  ])("the pattern %j is refused", async (format, problem) => {
    const { score, error } = await evaluate(isDate, { output: "2024-01-01" }, { allowed_formats: [format] });
    expect(score).toBeNull();
    expect(error).toEqual({
      kind: "argument",
      message: `is_date: allowed_formats has ${JSON.stringify(format)}, ${problem}.`,
    });
  });

  test("time is proportional to the length of the text, whatever the format", async () => {
    const score = (size: number) => {
      // As long as a format may be.
      const format = "%e%m%H%I%M%S%j%y%f".padEnd(100);
      return scoreOf("1".repeat(size), { ...free, allowed_formats: [format] });
    };
    expect(await score(99)).toBe(0);
    expect(await growsLinearly(score, 10_000)).toBe(true);
  });
});
