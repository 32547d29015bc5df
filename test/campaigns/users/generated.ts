import fc from "fast-check";
import type { Action } from "./actions.ts";
import { userNames } from "./state.ts";

/** Steps that are taken at once, before the next batch begins. */
export type Batch = readonly Action[];

/** Most often the two who share things with each other. */
const user = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("ann" as const, "bob" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...userNames) },
);
/** Few, so that they meet; the last two count as the same. */
const name = fc.constantFrom("One", "Two", "Two ");
/**
 * Chooses among what has been made, most often the same few; which number that is comes out when the step is
 * taken.
 */
const thing = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 1 }) },
  { weight: 1, arbitrary: fc.nat({ max: 9 }) },
);
/** A collection that a thing is put into, or none. */
const collection = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 2 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const org = fc.oneof(
  { weight: 3, arbitrary: fc.constant("acme" as const) },
  { weight: 2, arbitrary: fc.constantFrom("other" as const, null) },
);

const request: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("createDataset" as const), user, name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("renameDataset" as const), user, thing, name }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("shareDataset" as const), user, thing, org }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deleteDataset" as const), user, thing }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("runDataset" as const), user, thing, alias: name }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("runRows" as const),
      user,
      alias: name,
      isJudged: fc.boolean(),
      isFlawed: fc.boolean(),
      collection: fc.option(collection),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("placeDataset" as const), user, thing, collection }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("placeRun" as const), user, thing, collection }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("createCollection" as const), user, name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("renameCollection" as const), user, thing, name }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("shareCollection" as const), user, thing, org }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deleteCollection" as const), user, thing }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("retryRun" as const), user, thing }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("evaluate" as const), user }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("renameRun" as const), user, thing, alias: name }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("shareRun" as const), user, thing, org }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("deleteRun" as const), user, thing }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("readRun" as const), user, thing }) },
);

/** An operator acts alone: a request that is under way goes on as whom it began. */
const move: fc.Arbitrary<Action> = fc.record({ kind: fc.constant("move" as const), user, org });

const batch: fc.Arbitrary<Batch> = fc.oneof(
  { weight: 8, arbitrary: fc.array(request, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.tuple(move) },
);

/** What several users do, in batches of up to three requests at once. */
export const batches: fc.Arbitrary<readonly Batch[]> = fc.array(batch, {
  minLength: 1,
  maxLength: 50,
  size: "max",
});
