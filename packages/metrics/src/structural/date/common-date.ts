import { exists, type Moment } from "./moment.ts";
import { monthNumber, namesOfDays, namesOfMonths } from "./names.ts";
import { century } from "./strptime.ts";

/**
 * Reads a date as people write it, in digits or in English words, with or without a time:
 *
 * - 2024-1-5, 2024/01/05, 2024.01.05, 20240105; 31/12/2024, 12/31/24, 31.12.2024, 31-12-2024, with day and
 * month in either order; 5 Jan 2024, 5th of January, 2024, 5-Jan-24; Jan. 5, 2024, Sept 5th 2024; 2024 Oct 8,
 * 2024-Oct-08; after a weekday or not; and the form of C, Mon Feb 4 17:30:00 CET 2019.
 * - After a blank, a comma, `T` or `at`: 9:30, 17:30:00, 17:30:00.5, 5:30 PM, 5pm, 5:30 p.m.
 * - After a time: `Z`, UTC, GMT, +02:00, -0500, GMT+2, or an abbreviation of three to five capitals. What an
 * abbreviation means is not looked up.
 *
 * @returns all readings that the calendar has
 */
export function readCommonDate(text: string): readonly Moment[] {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return readingsOf(groups).filter(exists);
  }
  return [];
}

type Groups = Readonly<Record<string, string | undefined>>;

function readingsOf(groups: Groups): readonly Moment[] {
  const time = timeOf(groups);
  if (time === undefined) return [];
  const { year, shortYear, name, one, other } = groups;
  const full = year === undefined ? century(Number(shortYear)) : Number(year);
  const moment = (month: number, day: string | undefined) => ({
    ...time,
    year: full,
    month,
    day: Number(day),
  });
  if (name !== undefined) return [moment(monthNumber(name), one)];
  // A year in front is followed by the month; otherwise day and month may come in either order.
  const monthFirst = moment(Number(one), other);
  return groups.separator === undefined ? [monthFirst] : [monthFirst, moment(Number(other), one)];
}

function timeOf({ hour, minute, second, half, zone }: Groups): Moment | undefined {
  if (hour === undefined) return {};
  if (Number(hour) > (half === undefined ? 23 : 12)) return undefined;
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

/** Minutes east of Greenwich; 0 for a name. */
function offsetOf(zone: string): number {
  const {
    sign,
    hours = "0",
    minutes = "0",
  } = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/.exec(zone)?.groups ?? {};
  if (Number(minutes) > 59) return Number.NaN;
  return (sign === "-" ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}

const anyCase = (word: string) =>
  word.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
const weekday = `(?:(?:${namesOfDays.map(anyCase).join("|")})\\.?,?\\s+)?`;
const name = `(?<name>${namesOfMonths.map(anyCase).join("|")})\\.?`;
const day = String.raw`(?<one>\d{1,2})(?:[sS][tT]|[nNrR][dD]|[tT][hH])?`;
const anyYear = String.raw`(?:(?<year>\d{4})|'?(?<shortYear>\d{2}))`;
const clock = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[aApP]\.?[mM]\b\.?))?|\s*(?<half>[aApP]\.?[mM]\b\.?))`;
const zone = String.raw`(?:\s*(?<zone>[zZ]|(?:[uU][tT][cC]|[gG][mM][tT])?[+-]\d{1,2}(?::?\d{2})?|[uU][tT][cC]|[gG][mM][tT]|(?![AP]M$)[A-Z]{3,5}))?`;
const time = String.raw`(?:(?:[tT]|,?\s+(?:[aA][tT]\s+)?|,)${clock}${zone})?`;

const patterns = [
  String.raw`(?<year>\d{4})(?<one>\d{2})(?<other>\d{2})${time}`,
  String.raw`(?<year>\d{4})(?<!\d{5})(?:-(?<one>\d{1,2})-|/(?<one>\d{1,2})/|\.(?<one>\d{1,2})\.)(?<other>\d{1,2})${time}`,
  String.raw`(?<one>\d{1,2})(?<separator>[-/.])(?<other>\d{1,2})\k<separator>(?:(?<year>\d{4})|(?<shortYear>\d{2}))${time}`,
  String.raw`${day}(?:\.?\s+(?:[oO][fF]\s+)?|[-./\s])${name}(?:,?\s+|[-./])${anyYear}${time}`,
  String.raw`${name}(?:\s+|[-/])${day}(?:,\s*|\s+|[-/])${anyYear}${time}`,
  String.raw`(?<year>\d{4})(?:,?\s+|[-./])${name}(?:\s+|[-./])${day}${time}`,
  String.raw`${name}\s+${day}\s+${clock}${zone}\s+(?<year>\d{4})`,
].map((pattern) => new RegExp(`^${weekday}${pattern}$`));
