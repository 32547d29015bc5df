/** So many tests are made of one at most. */
export const mostTests = 10_000;

/**
 * Makes of the lists among variables one set of variables for each combination, as promptfoo does: of lists
 * whose first item is a text, and the last list is gone through first.
 *
 * @returns undefined if there are more than `mostTests`
 */
export function expandLists(
  vars: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  let combinations: (readonly (readonly [string, unknown])[])[] = [[]];
  for (const [name, value] of Object.entries(vars)) {
    const items: readonly unknown[] = Array.isArray(value) && typeof value[0] === "string" ? value : [value];
    if (combinations.length * items.length > mostTests) return undefined;
    combinations = combinations.flatMap((each) => items.map((item) => [...each, [name, item] as const]));
  }
  return combinations.map((each) => Object.fromEntries(each));
}
