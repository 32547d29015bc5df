import fc from "fast-check";
import type { Action } from "./actions.ts";
import { ofOthers, unseen } from "./aim.ts";
import { poor } from "./apply.ts";
import { opening } from "./opening.ts";
import { userNames } from "./state.ts";

/** Steps that are taken at once, before the next batch begins. */
export type Batch = readonly Action[];

/** Most often the two who share things with each other. */
const user = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("ann" as const, "bob" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...userNames) },
);
/** Who does what costs something: often enough the one who cannot pay. */
const payer = fc.oneof({ weight: 3, arbitrary: user }, { weight: 1, arbitrary: fc.constant(poor) });
/** Few, so that they meet; some count as the same. */
const name = fc.constantFrom("One", "One", "One\u3000", "Café", "Cafe\u0301 ", "Two", "two");
/**
 * Chooses among what the user sees, most often the same few; which number that is comes out when the step is
 * taken. What the user does not see is the same to all requests, so it need not be met often.
 */
const thing = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 1 }) },
  { weight: 3, arbitrary: fc.integer({ min: ofOthers, max: ofOthers + 1 }) },
  { weight: 2, arbitrary: fc.nat({ max: ofOthers - 1 }) },
  { weight: 1, arbitrary: fc.integer({ min: unseen, max: unseen + 9 }) },
);
const datasets = fc.array(thing, { maxLength: 3 });
/** A collection that a thing is put into, or none. */
const collection = fc.oneof({ weight: 4, arbitrary: thing }, { weight: 1, arbitrary: fc.constant(null) });
const org = fc.oneof(
  { weight: 4, arbitrary: fc.constant("acme" as const) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant("other" as const) },
);
const isJudged = fc.boolean();
const isFlawed = fc.boolean();

/** A request, as often beside others as its weight says: what changes who sees what is the most likely. */
const request: fc.Arbitrary<Action> = fc.oneof(
  weighted(2, { kind: fc.constant("createDataset" as const), user, name }),
  weighted(3, { kind: fc.constant("renameDataset" as const), user, thing, name }),
  weighted(6, { kind: fc.constant("shareDataset" as const), user, thing, org }),
  weighted(2, { kind: fc.constant("deleteDataset" as const), user, thing }),
  weighted(4, { kind: fc.constant("runDataset" as const), user, thing, alias: name }),
  weighted(4, { kind: fc.constant("placeDataset" as const), user, thing, collection }),
  weighted(3, { kind: fc.constant("createCollection" as const), user, name, datasets: fc.option(datasets) }),
  weighted(2, { kind: fc.constant("renameCollection" as const), user, thing, name }),
  weighted(6, { kind: fc.constant("shareCollection" as const), user, thing, org }),
  weighted(6, { kind: fc.constant("fillCollection" as const), user, thing, datasets }),
  weighted(2, { kind: fc.constant("deleteCollection" as const), user, thing }),
  weighted(3, {
    kind: fc.constant("runRows" as const),
    user,
    alias: name,
    isJudged,
    isFlawed,
    collection: fc.option(collection),
  }),
  weighted(1, { kind: fc.constant("evaluate" as const), user: payer }),
  weighted(1, { kind: fc.constant("dropRun" as const), user: payer }),
  weighted(3, { kind: fc.constant("renameRun" as const), user, thing, alias: name }),
  weighted(5, { kind: fc.constant("shareRun" as const), user, thing, org }),
  weighted(3, { kind: fc.constant("placeRun" as const), user, thing, collection }),
  weighted(4, { kind: fc.constant("retryRun" as const), user, thing }),
  weighted(2, { kind: fc.constant("deleteRun" as const), user, thing }),
  weighted(1, { kind: fc.constant("readRun" as const), user, thing }),
);

/** An operator acts alone: a request that is under way goes on as whom it began. */
const move: fc.Arbitrary<Action> = fc.record({ kind: fc.constant("move" as const), user, org });

const batch: fc.Arbitrary<Batch> = fc.oneof(
  { weight: 20, arbitrary: fc.array(request, { minLength: 1, maxLength: 3 }) },
  // As when a button is pressed twice: what is there once must not come to be there twice.
  { weight: 4, arbitrary: request.map((action) => [action, action]) },
  { weight: 1, arbitrary: fc.tuple(move) },
);

/** What several users do, in batches of up to three requests at once. */
export const batches: fc.Arbitrary<readonly Batch[]> = fc
  .tuple(opening, fc.array(batch, { minLength: 1, maxLength: 26, size: "max" }))
  .map(([before, after]) => [...before, ...after]);

function weighted<Fields extends object>(
  weight: number,
  fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
) {
  return { weight, arbitrary: fc.record(fields) };
}
