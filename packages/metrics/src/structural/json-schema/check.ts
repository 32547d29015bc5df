import type { Resource } from "./documents.ts";
import type { Problem } from "./problem.ts";

/**
 * Checks a value against one schema.
 *
 * @param scope the documents entered so far; undefined if no reference depends on them
 * @param seen collects what was evaluated; undefined if no keyword asks for it
 * @returns what is wrong with the value, or undefined if it is valid
 */
export type Check = (
  value: unknown,
  scope: Scope | undefined,
  seen: SeenParts | undefined,
) => Problem | undefined;

/** The check of one keyword, for values of the type that it applies to. */
export type CheckOf<Value> = (
  value: Value,
  scope: Scope | undefined,
  seen: SeenParts | undefined,
) => Problem | undefined;

/** The dynamic scope: the innermost document, and the scope that it was entered from. */
export type Scope = { readonly resource: Resource; readonly outer: Scope | undefined };

/** Which members and elements of one value some schema has evaluated. */
export class SeenParts {
  readonly members = new Set<string>();
  readonly elements = new Set<number>();
  /** Elements before this place are evaluated too. */
  #first = 0;

  hasElement(at: number): boolean {
    return at < this.#first || this.elements.has(at);
  }

  addFirst(count: number): void {
    this.#first = Math.max(this.#first, count);
  }

  add(other: SeenParts): void {
    for (const member of other.members) this.members.add(member);
    for (const element of other.elements) this.elements.add(element);
    this.addFirst(other.#first);
  }
}

/** Runs a schema on the value of its neighbours, which see what it evaluated only if the value is valid. */
export function checkInPlace(
  check: Check,
  value: unknown,
  scope: Scope | undefined,
  seen: SeenParts | undefined,
): Problem | undefined {
  if (seen === undefined) return check(value, scope, undefined);
  const own = new SeenParts();
  const found = check(value, scope, own);
  if (found === undefined) seen.add(own);
  return found;
}
