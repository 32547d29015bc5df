import { MetricError } from "../../metric-error.ts";
import { exists, type Moment } from "./moment.ts";
import { fullDays, fullMonths, monthNumber } from "./names.ts";

/** Reads a text by one pattern. @returns undefined if it does not fit */
export type DirectiveReader = (text: string) => Moment | undefined;

/**
 * Makes a reader for a pattern of strftime, by the rules of Python's `strptime`: a run of white space stands
 * for any white space, names of months and days are English and in any case, and no directive may occur
 * twice. A leading zero may be missing. Digits are those of ASCII, and a second of 60 is refused. `%Z` is UTC
 * or GMT, whatever the zone of this machine; `%e`, which Python lacks, is the same as `%d`.
 *
 * Directives: %Y %y %m %B %b %h %d %e %j %A %a %u %w %U %W %V %G %H %I %M %S %f %p %Z %z %%, and %D %F %T %R
 * %c %x %X for their usual combinations.
 *
 * @throws MetricError of kind `argument` for any other directive, and for one that occurs twice
 */
export function strptime(format: string): DirectiveReader {
  const seen = new Set<string>();
  const source = expand(format).replace(/%(.?)|\s+|[^%\s]+/gs, (piece, directive: string | undefined) => {
    if (directive === undefined)
      return /^\s/.test(piece) ? String.raw`\s+` : piece.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    if (directive === "%") return "%";
    const known = directives[directive];
    if (known === undefined) refuse(format, `${JSON.stringify(piece)} is not a directive`);
    if (seen.has(known.field)) refuse(format, `${piece} repeats another directive`);
    seen.add(known.field);
    return `(?<${known.field}>${known.pattern})`;
  });
  const pattern = new RegExp(`^${source}`, "i");
  return (text) => {
    const found = pattern.exec(text);
    // Like Python, without another try if some of the text is left.
    if (found?.[0].length !== text.length) return undefined;
    const moment = momentOf(found.groups ?? {});
    return exists(moment) && moment.second !== 60 ? moment : undefined;
  };
}

function expand(format: string): string {
  return format.replace(/%([DFTRcxX])/g, (_, directive: string) => combinations[directive] ?? "");
}

const combinations: Readonly<Record<string, string>> = {
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  T: "%H:%M:%S",
  R: "%H:%M",
  c: "%a %b %d %H:%M:%S %Y",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3)).join("|");

type Directive = { readonly field: string; readonly pattern: string };

/**
 * The patterns of Python: they hold the ranges, so that where digits run together the first one that could be
 * too many is left to what follows. Directives share a field only if they say the same thing, so that nothing
 * can be given twice.
 */
const directives: Readonly<Record<string, Directive>> = {
  Y: { field: "year", pattern: String.raw`\d{4}` },
  y: { field: "shortYear", pattern: String.raw`\d{2}` },
  m: { field: "month", pattern: "1[0-2]|0[1-9]|[1-9]" },
  B: { field: "monthName", pattern: fullMonths.join("|") },
  b: { field: "monthName", pattern: short(fullMonths) },
  h: { field: "monthName", pattern: short(fullMonths) },
  d: { field: "day", pattern: String.raw`3[01]|[12]\d|0[1-9]|[1-9]| [1-9]` },
  e: { field: "day", pattern: String.raw`3[01]|[12]\d|0[1-9]|[1-9]| [1-9]` },
  j: {
    field: "dayOfYear",
    pattern: String.raw`36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]`,
  },
  A: { field: "dayName", pattern: fullDays.join("|") },
  a: { field: "dayName", pattern: short(fullDays) },
  u: { field: "weekday", pattern: "[1-7]" },
  w: { field: "weekday", pattern: "[0-6]" },
  U: { field: "weekOfYear", pattern: String.raw`5[0-3]|[0-4]\d|\d` },
  W: { field: "weekOfYear", pattern: String.raw`5[0-3]|[0-4]\d|\d` },
  V: { field: "week", pattern: String.raw`5[0-3]|0[1-9]|[1-4]\d|\d` },
  G: { field: "isoYear", pattern: String.raw`\d{4}` },
  H: { field: "hour", pattern: String.raw`2[0-3]|[01]\d|\d` },
  I: { field: "hour12", pattern: "1[0-2]|0[1-9]|[1-9]" },
  M: { field: "minute", pattern: String.raw`[0-5]\d|\d` },
  S: { field: "second", pattern: String.raw`6[01]|[0-5]\d|\d` },
  f: { field: "fraction", pattern: String.raw`\d{1,6}` },
  p: { field: "half", pattern: "AM|PM" },
  Z: { field: "zoneName", pattern: "UTC|GMT" },
  z: { field: "offset", pattern: String.raw`Z|[+-]\d{2}:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?` },
};

function momentOf(found: Readonly<Record<string, string | undefined>>): Moment {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const { monthName, shortYear, offset, zoneName } = found;
  return {
    year:
      number(found.year ?? found.isoYear) ??
      (shortYear === undefined ? undefined : century(Number(shortYear))),
    month: monthName === undefined ? number(found.month) : monthNumber(monthName),
    day: number(found.day),
    dayOfYear: number(found.dayOfYear),
    week: number(found.week),
    hour: number(found.hour ?? found.hour12),
    minute: number(found.minute),
    second: number(found.second),
    offset: offset === undefined ? (zoneName === undefined ? undefined : 0) : minutesOf(offset),
  };
}

/** POSIX: 69 to 99 belong to the twentieth century. */
export function century(year: number): number {
  return year >= 69 ? 1900 + year : 2000 + year;
}

function minutesOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.replace(/\D/g, "");
  return (offset.startsWith("-") ? -1 : 1) * (60 * Number(digits.slice(0, 2)) + Number(digits.slice(2, 4)));
}

function refuse(format: string, problem: string): never {
  throw new MetricError("argument", `allowed_formats has ${JSON.stringify(format)}, in which ${problem}.`, {
    metric: "is_date",
  });
}
