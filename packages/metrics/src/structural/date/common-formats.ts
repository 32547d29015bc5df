import { type DirectiveReader, strptime } from "./strptime.ts";

const numeric = [
  "%Y/%m/%d",
  "%Y.%m.%d",
  "%d/%m/%Y",
  "%m/%d/%Y",
  "%d-%m-%Y",
  "%m-%d-%Y",
  "%d.%m.%Y",
  "%m/%d/%y",
  "%d/%m/%y",
  "%d.%m.%y",
];
const spelt = [
  "%d %B %Y",
  "%d %b %Y",
  "%d. %B %Y",
  "%B %d, %Y",
  "%b %d, %Y",
  "%B %d %Y",
  "%b %d %Y",
  "%d-%b-%Y",
  "%Y %b %d",
];
const withWeekday = ["%A, %d %B %Y", "%A, %B %d, %Y", "%a, %d %b %Y", "%a, %b %d, %Y"];
const times = [
  "",
  " %H:%M",
  " %H:%M:%S",
  " %I:%M %p",
  " %I:%M:%S %p",
  ", %H:%M",
  ", %I:%M %p",
  " at %I:%M %p",
  " at %H:%M",
];
const zones = ["", " %z", " %Z"];

/**
 * Ways to write a date besides ISO 8601: in digits and in English words as in Europe and America, and those
 * of mail and of C.
 */
export function commonFormats(): readonly DirectiveReader[] {
  readers ??= formats.map(strptime);
  return readers;
}

let readers: readonly DirectiveReader[] | undefined;

const formats = [
  ...[...numeric, ...spelt, ...withWeekday].flatMap((date) =>
    times.flatMap((time) => (time === "" ? [date] : zones.map((zone) => date + time + zone))),
  ),
  "%a %b %d %H:%M:%S %Y",
  "%a %b %d %H:%M:%S %Z %Y",
];
