import { DomainError } from "../domain-error.ts";
import { comparedName } from "./compared-name.ts";

/**
 * Refuses a name of which nothing can be seen, and one with control characters: a name has to fit into a line
 * of a list, a sentence or a file.
 *
 * @param blank - makes the error for a blank name
 * @throws DomainError 400
 */
export function refuseInvalidName(field: "name" | "alias", text: string, blank: () => DomainError): void {
  if (comparedName(text) === "") throw blank();
  // The other two end a line or a paragraph.
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw DomainError.controlCharacter(field);
}
