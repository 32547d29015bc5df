import { Fault } from "./fault.ts";

/**
 * Refuses a name that says nothing or has control characters: names stand in one line of a list, a sentence or a file.
 *
 * @param blank - what is said of a name of blanks
 * @throws Fault 400
 */
export function refuseUnfitName(field: "name" | "alias", text: string, blank: () => Fault): void {
  if (text.trim() === "") throw blank();
  if (/\p{Cc}/u.test(text)) throw Fault.controlCharacter(field);
}
