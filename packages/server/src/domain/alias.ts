import type { Timestamp } from "./entities.ts";
import { firstCharacters } from "./first-characters.ts";

/** The most characters that an alias may have. */
const longest = 255;

/**
 * The alias of a run that was given none: a name and the time of creation in UTC, such as `Questions 2026-04-01 09:12:00`, from
 * the second on with a number, `Questions 2026-04-01 09:12:00 (2)`. The name is cut where it is too long for that.
 *
 * @param name the dataset's, or what stands for it
 * @param number from 1: which of the aliases of that name and second
 */
export function generatedAlias(name: string, at: Timestamp, number: number): string {
  const time = ` ${at.replace("T", " ").replace("Z", "")}`;
  const end = number === 1 ? time : `${time} (${number})`;
  return firstCharacters(name, longest - end.length) + end;
}
