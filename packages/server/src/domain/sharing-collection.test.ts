import { expect, test } from "vitest";
import { type CollectionCase, changeInState } from "../testing/sharing.ts";
import type { SharingShorthand } from "../testing/sharing-state.ts";
import { collectionStates } from "../testing/sharing-states.ts";

const { privately, shared, looseShared } = collectionStates;
const loose = { d6: "a - -", r6: "a - - d6" };

const changes: readonly (readonly [string, CollectionCase, SharingShorthand])[] = [
  ["nothing sent: nothing moves", { things: shared, wanted: {} }, {}],
  ["null for dataset_ids: nothing moves", { things: shared, wanted: { dataset_ids: null } }, {}],
  ["the org_id that it has: nothing moves", { by: "b", things: shared, wanted: { org_id: 12 } }, {}],
  ["the set that it has: nothing moves", { things: shared, wanted: { dataset_ids: [4, 1, 1] } }, {}],
  [
    "sharing shares all that the owner owns there, and the owner's runs",
    { things: privately, wanted: { org_id: 12 } },
    {
      c14: "a 12",
      d1: "a 12 c14",
      d3: "a 12 c14",
      r1: "a 12 c14 d1",
      r3: "a 12 c14 d3",
      r9: "a 12 c14 -",
    },
  ],
  [
    "making private: what others own leaves unchanged, what the owner owns stays; runs over private datasets become private",
    { things: shared, wanted: { org_id: null } },
    {
      c14: "a -",
      d1: "a - c14",
      d4: "b 12 -",
      r1: "a - c14 d1",
      r2: "b - - d1",
      r4: "b 12 - d4",
      r5: "a - c14 d4",
      r8: "b 12 - -",
      r9: "a - c14 -",
    },
  ],
  [
    "making private: private things of others leave too",
    { things: { c14: "a 12", r8: "b - c14 -" }, wanted: { org_id: null } },
    { c14: "a -", r8: "b - - -" },
  ],
  [
    "an owner who changed organizations: like making private, then sharing with the new one",
    { by: "moved", things: shared, wanted: { org_id: 13 } },
    {
      c14: "a 13",
      d1: "a 13 c14",
      d4: "b 12 -",
      r1: "a 13 c14 d1",
      r2: "b - - d1",
      r4: "b 12 - d4",
      r5: "a 13 c14 d4",
      r8: "b 12 - -",
      r9: "a 13 c14 -",
    },
  ],
  [
    "created with private datasets: private, and their runs come along",
    { things: { c14: "a -", ...loose }, wanted: { dataset_ids: [6] } },
    { d6: "a - c14", r6: "a - c14 d6" },
  ],
  [
    "created with shared datasets: shared",
    { things: { c14: "a -", ...looseShared }, wanted: { dataset_ids: [7] } },
    { c14: "a 12", d7: "a 12 c14", r7: "a 12 c14 d7" },
  ],
  [
    "created with both: the caller's private datasets are shared first, with the caller's runs over them",
    { things: { c14: "a -", ...loose, ...looseShared }, wanted: { dataset_ids: [6, 7] } },
    {
      c14: "a 12",
      d6: "a 12 c14",
      d7: "a 12 c14",
      r6: "a 12 c14 d6",
      r7: "a 12 c14 d7",
    },
  ],
  [
    "a dataset left out leaves with the owner's runs over it; what is shared stays shared",
    { things: shared, wanted: { dataset_ids: [4] } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "a colleague's dataset left out leaves with the colleague's and the owner's runs over it",
    { things: shared, wanted: { dataset_ids: [1] } },
    { d4: "b 12 -", r4: "b 12 - d4", r5: "a 12 - d4" },
  ],
  [
    "a run in another collection stays there when its dataset leaves",
    { things: { c14: "a 12", d1: "b 12 c14", r1: "b 12 c15 d1" }, wanted: { dataset_ids: [] } },
    { d1: "b 12 -" },
  ],
  [
    "an owner who has left the organization may still take datasets out",
    { by: "moved", things: { c14: "a 12", d1: "a 12 c14" }, wanted: { dataset_ids: [] } },
    { d1: "a 12 -" },
  ],
  [
    "an empty set takes out all datasets, but not runs without a dataset",
    { things: privately, wanted: { dataset_ids: [] } },
    { d1: "a - -", d3: "a - -", r1: "a - - d1", r3: "a - - d3" },
  ],
  [
    "a colleague adds their own dataset to a shared collection: it is shared",
    { by: "b", things: { ...shared, d6: "b - -", r6: "b - - d6" }, wanted: { dataset_ids: [1, 4, 6] } },
    { d6: "b 12 c14", r6: "b 12 c14 d6" },
  ],
  [
    "adding a shared dataset to a private collection shares the collection and all in it",
    { things: { ...privately, ...looseShared, ...loose }, wanted: { dataset_ids: [1, 6, 7] } },
    {
      c14: "a 12",
      d1: "a 12 c14",
      d3: "a - -",
      d6: "a 12 c14",
      d7: "a 12 c14",
      r1: "a 12 c14 d1",
      r3: "a - - d3",
      r6: "a 12 c14 d6",
      r7: "a 12 c14 d7",
      r9: "a 12 c14 -",
    },
  ],
  [
    "a shared dataset that is already in a private collection shares nothing",
    { things: { c14: "a -", d1: "a 12 c14", d6: "a - -" }, wanted: { dataset_ids: [1, 6] } },
    { d6: "a - c14" },
  ],
  [
    "a new set and sharing at once: only what remains is shared",
    { things: privately, wanted: { dataset_ids: [1], org_id: 12 } },
    {
      c14: "a 12",
      d1: "a 12 c14",
      d3: "a - -",
      r1: "a 12 c14 d1",
      r3: "a - - d3",
      r9: "a 12 c14 -",
    },
  ],
  [
    "a new set and making private at once: what leaves stays shared",
    { things: { c14: "a 12", d1: "a 12 c14", d3: "a 12 c14" }, wanted: { dataset_ids: [1], org_id: null } },
    { c14: "a -", d1: "a - c14", d3: "a 12 -" },
  ],
  [
    "sending the set of a shared collection aligns the owner's dataset with it",
    { things: { c14: "a 12", d1: "a - c14" }, wanted: { dataset_ids: [1] } },
    { d1: "a 12 c14" },
  ],
  [
    "a member adds their own dataset to a collection that the organization owns",
    { by: "b", things: { c14: "org 12", d6: "b - -" }, wanted: { dataset_ids: [6], org_id: 12 } },
    { d6: "b 12 c14" },
  ],
];

test.each(changes)("a collection: %s", (_, given, expected) => {
  expect(changeInState(given)).toEqual(expected);
});
