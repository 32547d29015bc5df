import { expect, test } from "vitest";
import { type DatasetCase, moveInState } from "../testing/sharing.ts";
import type { SharingShorthand } from "../testing/sharing-state.ts";
import { datasetStates } from "../testing/sharing-states.ts";

const { loose, shared, inPrivate, inShared } = datasetStates;

const moves: readonly (readonly [string, DatasetCase, SharingShorthand])[] = [
  ["nothing sent: nothing moves", { things: inShared, from: 15, wanted: {} }, {}],
  [
    "sharing: the owner's runs follow",
    { things: loose, wanted: { org_id: 12 } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "sharing: a colleague's private run over it stays private",
    { things: { ...loose, r2: "b - - d1" }, wanted: { org_id: 12 } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "sharing in the caller's private collection shares all that is there",
    { things: inPrivate, from: 14, wanted: { org_id: 12 } },
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
    "sharing and leaving the private collection at once leaves the collection private",
    { things: inPrivate, from: 14, wanted: { org_id: 12, data_collection_id: null } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "making private: all runs over it become private, those of colleagues too",
    { things: shared, wanted: { org_id: null } },
    { d1: "a - -", r1: "a - - d1", r2: "b - - d1" },
  ],
  [
    "making private a shared dataset in a private collection leaves it there",
    { things: { c14: "a -", d1: "a 12 c14", r1: "a 12 c14 d1" }, from: 14, wanted: { org_id: null } },
    { d1: "a - c14", r1: "a - c14 d1" },
  ],
  [
    "making private and leaving a shared collection at once",
    { things: inShared, from: 15, wanted: { org_id: null, data_collection_id: null } },
    { d1: "a - -", r1: "a - - d1", r2: "b - - d1" },
  ],
  [
    "leaving a collection: org_id stays, all runs follow",
    { things: inShared, from: 15, wanted: { data_collection_id: null } },
    { d1: "a 12 -", r1: "a 12 - d1", r2: "b 12 - d1" },
  ],
  [
    "moved into a shared collection: shared with it, runs follow",
    { things: { ...loose, c15: "b 12" }, to: 15, wanted: { data_collection_id: 15 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1" },
  ],
  [
    "moved into a shared collection, with its org_id in the request",
    { things: { ...loose, c15: "b 12" }, to: 15, wanted: { data_collection_id: 15, org_id: 12 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1" },
  ],
  [
    "moved into a shared collection: colleagues' shared runs follow, their private ones do not",
    { things: { ...shared, r3: "b - - d1", c15: "b 12" }, to: 15, wanted: { data_collection_id: 15 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1", r2: "b 12 c15 d1" },
  ],
  [
    "moved from a shared collection into a private one: org_id stays, colleagues' runs are in none",
    { things: { ...inShared, c14: "a -" }, from: 15, to: 14, wanted: { data_collection_id: 14 } },
    { d1: "a 12 c14", r1: "a 12 c14 d1", r2: "b 12 - d1" },
  ],
  [
    "moved into a private collection and made private at once",
    { things: { ...shared, c14: "a -" }, to: 14, wanted: { data_collection_id: 14, org_id: null } },
    { d1: "a - c14", r1: "a - c14 d1", r2: "b - - d1" },
  ],
  [
    "moved into the collection that it is already in: nothing moves",
    { things: inShared, from: 15, to: 15, wanted: { data_collection_id: 15, org_id: 12 } },
    {},
  ],
  [
    "a colleague may move a shared dataset",
    { by: "b", things: { ...shared, c15: "b 12" }, to: 15, wanted: { data_collection_id: 15 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1", r2: "b 12 c15 d1" },
  ],
  [
    "a colleague who sends back what they see does not take it out of a collection that they cannot see",
    {
      by: "b",
      things: { c14: "a -", d1: "a 12 c14" },
      wanted: { data_collection_id: null, org_id: 12 },
    },
    {},
  ],
  ["a colleague may send the org_id that it has", { by: "b", things: shared, wanted: { org_id: 12 } }, {}],
  [
    "what the organization owns moves within it",
    {
      by: "b",
      things: { d1: "org 12 -", r2: "b 12 - d1", c15: "a 12" },
      to: 15,
      wanted: { data_collection_id: 15 },
    },
    { d1: "org 12 c15", r2: "b 12 c15 d1" },
  ],
  [
    "an owner who changed organizations takes it along; runs of former colleagues become private",
    { by: "moved", things: shared, wanted: { org_id: 13 } },
    { d1: "a 13 -", r1: "a 13 - d1", r2: "b - - d1" },
  ],
  [
    "a shared proprietary dataset can be made private",
    { things: { d1: "a 12 - proprietary" }, wanted: { org_id: null } },
    { d1: "a - - proprietary" },
  ],
];

test.each(moves)("a dataset: %s", (_, given, changes) => {
  expect(moveInState(given)).toEqual(changes);
});
