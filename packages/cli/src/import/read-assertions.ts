import { isObject } from "@aegis/metrics/command";
import type { ImportNote, PlacedAssertion } from "./promptfoo-case.ts";

/**
 * The assertions in a list, those of sets among them, and what of it cannot be kept.
 *
 * @param file in which a `$ref` such as `#/assertionTemplates/polite` is looked up
 */
export function readAssertions(
  list: unknown,
  path: readonly string[],
  file: unknown = {},
): { readonly assertions: readonly PlacedAssertion[]; readonly notes: readonly ImportNote[] } {
  const assertions: PlacedAssertion[] = [];
  const notes: ImportNote[] = [];
  for (const [at, written] of [list ?? []].flat().entries()) {
    const place = [...path, `${at}`];
    const each =
      isObject(written) && typeof written.$ref === "string" ? referred(written.$ref, file) : written;
    if (!isObject(each) || typeof each.type !== "string")
      notes.push({ path: place, says: "is not an assertion with a type." });
    else if (each.type === "assert-set") {
      if (each.threshold !== undefined)
        notes.push({
          path: place,
          says: "passes by a share of its assertions: a row passes here by all of them.",
        });
      else {
        const inner = readAssertions(each.assert, [...place, "assert"], file);
        assertions.push(...inner.assertions);
        notes.push(...inner.notes);
      }
    } else assertions.push({ path: place, assertion: { ...each, type: each.type } });
  }
  return { assertions, notes };
}

function referred(ref: string, file: unknown): unknown {
  if (!ref.startsWith("#/")) return undefined;
  return ref
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      file,
    );
}
