import { exists, type Moment } from "./moment.ts";

/**
 * Reads a text as a date of ISO 8601 or RFC 3339, with or without a time: 2024-02-29, 20240229, 2024-W09-4,
 * 2024-060; after it `T` or a space, and 17, 17:30, 17:30:00, 17:30:00.5 or 173000; after that `Z` or an
 * offset. 24:00 is the end of a
 * day. A month alone, a time alone, durations and years of more than four digits are not dates here.
 *
 * @returns undefined if the text is not a date
 */
export function readIsoDate(text: string): Moment | undefined {
  const found = pattern.exec(text)?.groups;
  if (found === undefined) return undefined;
  const number = (...names: string[]) => {
    const name = names.find((each) => found[each] !== undefined);
    return name === undefined ? undefined : Number(found[name]);
  };
  const weekday = number("weekday", "basicWeekday");
  const moment: Moment = {
    year: number("year"),
    month: number("month", "basicMonth"),
    day: number("day", "basicDay"),
    dayOfYear: number("dayOfYear"),
    week: number("week", "basicWeek"),
    hour: number("hour"),
    minute: number("minute", "basicMinute"),
    second: number("second", "basicSecond"),
    offset: offsetOf(found),
  };
  if (moment.hour === 24 && /[1-9]/.test(found.fraction ?? found.basicFraction ?? "")) return undefined;
  return exists(moment) && (weekday === undefined || (weekday >= 1 && weekday <= 7)) ? moment : undefined;
}

const extended = String.raw`-(?:(?<month>\d{2})-(?<day>\d{2})|W(?<week>\d{2})-(?<weekday>\d)|(?<dayOfYear>\d{3}))`;
const basic = String.raw`(?:(?<basicMonth>\d{2})(?<basicDay>\d{2})|W(?<basicWeek>\d{2})(?<basicWeekday>\d))`;
const minutes = String.raw`:(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>[.,]\d+)?)?`;
const basicMinutes = String.raw`(?<basicMinute>\d{2})(?:(?<basicSecond>\d{2})(?<basicFraction>[.,]\d+)?)?`;
const zone = String.raw`(?<utc>Z)|(?<sign>[+-])(?<zoneHour>\d{2})(?::?(?<zoneMinute>\d{2}))?`;
const pattern = new RegExp(
  `^(?<year>\\d{4})(?:${extended}|${basic})(?:[T ](?<hour>\\d{2})(?:${minutes}|${basicMinutes})?(?:${zone})?)?$`,
  "i",
);

function offsetOf({
  utc,
  sign,
  zoneHour,
  zoneMinute = "0",
}: Record<string, string | undefined>): number | undefined {
  if (utc !== undefined) return 0;
  if (zoneHour === undefined || Number(zoneMinute) > 59)
    return zoneHour === undefined ? undefined : Number.NaN;
  return (sign === "-" ? -1 : 1) * (60 * Number(zoneHour) + Number(zoneMinute));
}
