import fc from "fast-check";
import { expect, test } from "vitest";
import { canPair } from "./can-pair.ts";

test.each([
  ["nobody at all", [], true],
  ["one", [[7]], true],
  ["one without a choice", [[]], false],
  ["two who want the same", [[1], [1]], false],
  ["a chain of five, each giving way to the next", [[1, 2], [2, 3], [3, 4], [4, 5], [1], [1, 5]], false],
  ["the same chain with one more place", [[1, 2], [2, 3], [3, 4], [4, 5], [1], [1, 5, 6]], true],
])("whether %s can be paired: %j, %s", (_, partners, wanted) => {
  expect(canPair(partners)).toBe(wanted);
});

test("canPair agrees with trying everything", () =>
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.nat(6), { size: "max", maxLength: 4 }), { size: "max", maxLength: 7 }),
      (partners) => {
        expect(canPair(partners)).toBe(canPairByTrying(partners, new Set()));
      },
    ),
    { numRuns: 1000 },
  ));

function canPairByTrying(
  [first, ...others]: readonly (readonly number[])[],
  taken: ReadonlySet<number>,
): boolean {
  if (first === undefined) return true;
  return first.some(
    (partner) => !taken.has(partner) && canPairByTrying(others, new Set([...taken, partner])),
  );
}
