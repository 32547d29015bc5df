const months = "January February March April May June July August September October November December".split(
  " ",
);
const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** The names of the months in English. */
export const fullMonths: readonly string[] = months;

/** The names of the weekdays in English. */
export const fullDays: readonly string[] = days;

/** Names and their usual abbreviations, longer ones first. */
export const namesOfMonths: readonly string[] = [
  ...months,
  "Sept",
  ...months.map((name) => name.slice(0, 3)),
];
export const namesOfDays: readonly string[] = [
  ...days,
  ...["Tues", "Thurs", "Thur"],
  ...days.map((name) => name.slice(0, 3)),
];

/** The number of a month from 1, by the beginning of its name, in either case. */
export function monthNumber(name: string): number {
  return 1 + months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase()));
}
