import type { ImportNote } from "./promptfoo-case.ts";

/**
 * Why a test does not pass exactly if all of its assertions do; none if it does.
 *
 * @param placeOf finds the line and column of one of its fields
 */
export function notesOfPassing(
  test: Readonly<Record<string, unknown>>,
  placeOf: (field: string) => readonly string[],
): readonly ImportNote[] {
  return Object.entries(others)
    .filter(([field]) => (test[field] ?? undefined) !== undefined)
    .map(([field, says]) => ({
      path: [...placeOf(field), field],
      says: `${says}: a row passes here by all of them. None is imported.`,
    }));
}

const others = {
  threshold: "lets the test pass by the mean of its assertions",
  assertScoringFunction: "decides over the assertions together",
};
