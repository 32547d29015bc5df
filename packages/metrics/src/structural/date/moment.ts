/** What a date consists of, as far as it has been read. A field left out is not looked at. */
export type Moment = {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Day of the year, from 1. */
  readonly dayOfYear?: number | undefined;
  /** Week of the ISO year, from 1. */
  readonly week?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** Minutes east of Greenwich; also 0 if only the name of a zone is known. */
  readonly offset?: number | undefined;
};

/**
 * Whether there is such a moment in the Gregorian calendar, from the year 1 on. A second of 60 is a leap
 * second, which ends a day in UTC; without a zone, the time is taken as UTC. 24:00 is the end of a day.
 */
export function exists(moment: Moment): boolean {
  // Without a year, 29 February is a day: the year 2000 had one.
  const { year = 2000, month = 1, day = 1, dayOfYear = 1, week = 1 } = moment;
  const { hour = 0, minute = 0, second = 0, offset = 0 } = moment;
  return (
    within(year, 1, 9999) &&
    within(month, 1, 12) &&
    within(day, 1, daysIn(month, year)) &&
    within(dayOfYear, 1, isLeap(year) ? 366 : 365) &&
    within(week, 1, hasWeek53(year) ? 53 : 52) &&
    (within(hour, 0, 23) || (hour === 24 && minute === 0 && second === 0)) &&
    within(minute, 0, 59) &&
    (within(second, 0, 59) || (second === 60 && isLastMinute(60 * hour + minute - offset))) &&
    within(offset, -1439, 1439)
  );
}

function isLastMinute(minuteOfDay: number): boolean {
  return (minuteOfDay + minutesOfDay) % minutesOfDay === minutesOfDay - 1;
}

const minutesOfDay = 24 * 60;

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** An ISO year has a week 53 when it begins on a Thursday, or on a Wednesday and is a leap year. */
function hasWeek53(year: number): boolean {
  const firstDay = new Date(Date.UTC(2000, 0, 1));
  firstDay.setUTCFullYear(year);
  return firstDay.getUTCDay() === 4 || (firstDay.getUTCDay() === 3 && isLeap(year));
}
