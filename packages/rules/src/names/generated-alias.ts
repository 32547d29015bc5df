import { firstCharacters } from "./first-characters.ts";

/** The most characters that an alias may have. */
const longest = 255;

/** What stands in for the dataset's name in the alias of a run over rows of its own. */
export const nameOfCustomRun = "Custom run";

/**
 * The alias of a run whose request gives none: a name and the time of creation in UTC, such as `Questions
 * 2026-04-01 09:12:00`. From the second run of that name and second on it has a number: `Questions 2026-04-01
 * 09:12:00 (2)`. A name that is too long is cut.
 *
 * @param name the dataset's, or what stands in for it
 * @param at in UTC, to the second, such as `2026-04-01T09:12:00Z`
 * @param number from 1: which of the aliases of that name and second
 */
export function generatedAlias(name: string, at: string, number: number): string {
  const time = ` ${at.replace("T", " ").replace("Z", "")}`;
  const end = number === 1 ? time : `${time} (${number})`;
  return firstCharacters(name, longest - end.length) + end;
}
