import { defineMetric } from "../metric.ts";
import { readCommonDate } from "./date/common-date.ts";
import { readIsoDate } from "./date/iso-date.ts";
import type { Moment } from "./date/moment.ts";
import { type DirectiveReader, strptime } from "./date/strptime.ts";

/**
 * A date is a day that the calendar has, written in an accepted form. White space at both ends is ignored. A
 * weekday need not be the right one.
 *
 * `strict_type` is true by default, and then only text of ISO 8601 or RFC 3339 counts: JSON has no dates, and
 * this is what dates become in it. If it is false, common forms count too, such as 2024-1-5, 31/12/2024,
 * December 31st, 2024 or 31 Dec 2024 5:30pm UTC (see `readCommonDate`); day and month may come in either
 * order, as long as one reading exists. `allowed_formats` narrows either choice: the text must fit one of its
 * patterns, which are read as by Python's `strptime` and replace the common forms if `strict_type` is false.
 * An empty list allows no form at all. Empty text is not a date.
 *
 * The year is 1 to 9999. 24:00 is the end of a day in ISO 8601, and a second of 60 counts at 23:59 UTC only.
 */
export const isDate = defineMetric({
  id: 10,
  shortname: "is_date",
  label: "Is Date",
  category: "Structural",
  description:
    "Whether the output is a date, with or without a time, that follows the rules set by the arguments.",
  score_summary: "100 if it is, otherwise 0.",
  needs: ["output"],
  arguments: [
    {
      name: "require_datetime",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether a date without a time is refused.",
    },
    {
      name: "require_timezone",
      type: "boolean",
      default: false,
      required: false,
      description: "Whether a time without a zone is refused.",
    },
    {
      name: "allowed_formats",
      type: "array",
      default: null,
      required: false,
      description: "The formats allowed, written as strftime patterns such as `%Y-%m-%d`.",
      maxItems: 100,
      items: { type: "string", maxLength: 100 },
    },
    {
      name: "strict_type",
      type: "boolean",
      default: true,
      required: false,
      description:
        "Whether only ISO 8601 text counts, which is what a date becomes in JSON. When false, other common ways to write a date count too.",
    },
  ],
  threshold: 100,
  source: "documented",
  check({ allowed_formats }) {
    if (allowed_formats !== null) readersOf(allowed_formats);
  },
  score({ output }, { require_datetime, require_timezone, allowed_formats, strict_type }) {
    const text = output.trim();
    // Longer than any date: no pattern has to be tried.
    if (text.length > 100) return { score: 0, explanation: "The output is too long for a date." };
    const readings = readingsOf(text, allowed_formats, strict_type);
    if (readings.length === 0) return { score: 0, explanation: reasonOf(text, allowed_formats, strict_type) };
    const timed = readings.filter(({ hour }) => hour !== undefined);
    if (require_datetime && timed.length === 0)
      return { score: 0, explanation: "The output is a date without a time." };
    if (require_timezone && timed.every(({ offset }) => offset === undefined))
      return { score: 0, explanation: "The output is a date without a time zone." };
    return { score: 100, explanation: "The output is a date." };
  },
});

function readingsOf(text: string, formats: readonly string[] | null, strict: boolean): readonly Moment[] {
  const iso = readIsoDate(text);
  if (strict && iso === undefined) return [];
  if (formats !== null)
    return readersOf(formats)
      .map((read) => read(text))
      .filter((moment) => moment !== undefined);
  return iso === undefined ? readCommonDate(text) : [iso];
}

/** Compiles patterns once for all rows that share them. */
function readersOf(formats: readonly string[]): readonly DirectiveReader[] {
  const known = readers.get(formats) ?? formats.map(strptime);
  readers.set(formats, known);
  return known;
}

const readers = new WeakMap<readonly string[], readonly DirectiveReader[]>();

function reasonOf(text: string, formats: readonly string[] | null, strict: boolean): string {
  if (strict && readIsoDate(text) === undefined)
    return "The output is not an ISO 8601 date; strict_type: false allows other forms.";
  return formats === null ? "The output is not a date." : "The output fits none of the allowed formats.";
}
