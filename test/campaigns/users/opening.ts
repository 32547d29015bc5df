import fc from "fast-check";
import type { Action } from "./actions.ts";
import { ofOthers } from "./aim.ts";

type Sharer = "ann" | "bob";

/**
 * What a sequence begins with, or most of it: a collection that is shared, and in it datasets and runs of its
 * owner and of a colleague. Steps by chance alone seldom come so far.
 */
export const opening: fc.Arbitrary<readonly (readonly Action[])[]> = fc
  .constantFrom<[Sharer, Sharer]>(["ann", "bob"], ["bob", "ann"])
  .chain(([owner, other]) => fc.subarray([...stepsOf(owner, other)], { minLength: 5 }));

function stepsOf(owner: Sharer, other: Sharer): readonly (readonly Action[])[] {
  const inside = { thing: 0, collection: 0 };
  const rows = { isJudged: false, isFlawed: true, collection: 0 };
  return [
    [
      { kind: "createCollection", user: owner, name: "One", datasets: null },
      { kind: "createDataset", user: owner, name: "One" },
      { kind: "createDataset", user: other, name: "One" },
    ],
    [{ kind: "shareCollection", user: owner, thing: 0, org: "acme" }],
    [
      { kind: "placeDataset", user: owner, ...inside },
      { kind: "placeDataset", user: other, ...inside },
      { kind: "createDataset", user: owner, name: "Café" },
    ],
    [
      { kind: "runDataset", user: owner, thing: ofOthers, alias: "A" },
      { kind: "runDataset", user: other, thing: ofOthers, alias: "A" },
    ],
    [
      { kind: "runDataset", user: owner, thing: 0, alias: "B" },
      { kind: "runRows", user: other, alias: "C", ...rows },
    ],
    [
      { kind: "runRows", user: owner, alias: "C", ...rows },
      { kind: "runRows", user: other, alias: "D", ...rows, collection: null },
    ],
    [{ kind: "placeRun", user: other, ...inside }],
  ];
}
