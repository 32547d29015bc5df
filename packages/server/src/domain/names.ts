import { DomainError } from "./domain-error.ts";

/**
 * Refuses a name that says nothing or has control characters: names stand in one line of a list, a sentence or a file.
 *
 * @param blank - what is said of a name of blanks
 * @throws DomainError 400
 */
export function refuseUnfitName(field: "name" | "alias", text: string, blank: () => DomainError): void {
  if (text.trim() === "") throw blank();
  if (/\p{Cc}/u.test(text)) throw DomainError.controlCharacter(field);
}
