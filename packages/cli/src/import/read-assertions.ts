import { isObject } from "@aegis/metrics/command";
import type { ImportNote, PlacedAssertion } from "./promptfoo-case.ts";

/** The assertions in a list, those of sets among them, and what of it cannot be kept. */
export function readAssertions(
  list: unknown,
  path: readonly string[],
): { readonly assertions: readonly PlacedAssertion[]; readonly notes: readonly ImportNote[] } {
  const assertions: PlacedAssertion[] = [];
  const notes: ImportNote[] = [];
  for (const [at, each] of [list ?? []].flat().entries()) {
    const place = [...path, `${at}`];
    if (isObject(each) && typeof each.$ref === "string")
      notes.push({ path: place, says: `refers to ${each.$ref}, which is not in this file.` });
    else if (!isObject(each) || typeof each.type !== "string")
      notes.push({ path: place, says: "is not an assertion with a type." });
    else if (each.type === "assert-set") {
      if (each.threshold !== undefined)
        notes.push({
          path: place,
          says: "passes by a share of its assertions: a row passes here by all of them.",
        });
      else {
        const inner = readAssertions(each.assert, [...place, "assert"]);
        assertions.push(...inner.assertions);
        notes.push(...inner.notes);
      }
    } else assertions.push({ path: place, assertion: { ...each, type: each.type } });
  }
  return { assertions, notes };
}
