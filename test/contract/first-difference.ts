import { isDeepStrictEqual } from "node:util";

/**
 * Where a value first differs from the expected one, as a sentence with a JSON pointer; undefined if they are
 * equal.
 *
 * @param mayHaveMore whether objects may have members that are not expected
 */
export function firstDifference(
  found: unknown,
  expected: unknown,
  mayHaveMore = false,
  pointer = "",
): string | undefined {
  if (isDeepStrictEqual(inZulu(found), inZulu(expected))) return undefined;
  if (isTree(found) && isTree(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const more = mayHaveMore && !Array.isArray(found) ? [] : Object.keys(found);
    for (const key of new Set([...Object.keys(expected), ...more])) {
      const difference = firstDifference(
        member(found, key),
        member(expected, key),
        mayHaveMore,
        `${pointer}/${key}`,
      );
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return `${pointer || "the whole"} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`;
}

/** RFC 3339 has several offsets that say UTC: they make no difference. */
function inZulu(value: unknown): unknown {
  return typeof value === "string"
    ? value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[+-]00:00$/, "$1Z")
    : value;
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function member(tree: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(tree, key)?.value;
}
