import { DomainError } from "./domain-error.ts";

/**
 * Refuses a name that is blank or has control characters: a name has to fit into a line of a list, a sentence
 * or a file.
 *
 * @param blank - makes the error for a blank name
 * @throws DomainError 400
 */
export function refuseInvalidName(field: "name" | "alias", text: string, blank: () => DomainError): void {
  if (text.trim() === "") throw blank();
  if (/\p{Cc}/u.test(text)) throw DomainError.controlCharacter(field);
}
