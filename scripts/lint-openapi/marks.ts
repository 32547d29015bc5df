import type { Json, Path } from "../../openapi/rules/document.js";
import { markedPlaces } from "./marked-places.ts";
import { holdersOf, isBounded, isDecided, requestBounds } from "./request-bounds.ts";

/** Something about which the marks of a document and its table of decisions differ. */
export type Mismatch = {
  readonly rule: "decision-named" | "decision-marked" | "bound-decided";
  /** Where it is in the document; empty if it is in the table. */
  readonly path: Path;
  /** What the table calls it, or should. */
  readonly name: string;
  readonly message: string;
};

/**
 * Where the marks of a document and the names in its table of decisions differ: a decided place without a
 * row, a row for a place that is not decided, and a bound of a request that neither a page nor a row names.
 *
 * @param names what the last column of the table names
 */
export function mismatches(document: Json, names: ReadonlySet<string>): Mismatch[] {
  const marked = markedPlaces(document);
  const bounded = requestBounds(document);
  const known = new Set([
    ...marked.map(({ name }) => name),
    ...bounded.flatMap(({ name }) => holdersOf(name)),
  ]);
  return [
    ...marked
      .filter(({ name }) => !names.has(name))
      .map(({ name, place: { path } }) => ({
        rule: "decision-named" as const,
        path,
        name,
        message: `Name \`${name}\` in the last column of the row of decisions.md that decided it, or mark it as documented.`,
      })),
    ...[...names]
      .filter((name) => !known.has(name) && !isBounded(document, name))
      .map((name) => ({
        rule: "decision-marked" as const,
        path: [],
        name,
        message: `The last column names \`${name}\`, which has no mark: add \`x-source: decided\` or \`x-decided\` there, or take the name out.`,
      })),
    ...bounded
      .filter((bound) => !isDecided(document, bound, names))
      .map(({ name, place: { path } }) => ({
        rule: "bound-decided" as const,
        path,
        name,
        message: `Name \`${name}\` in the last column of the row of decisions.md that decided this bound, or list the bound in \`x-documented\` if a page of the API names it.`,
      })),
  ];
}
