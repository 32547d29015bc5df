import { expect, test } from "vitest";
import { type DatasetCase, moveInState } from "../testing/sharing.ts";
import { datasetStates } from "../testing/sharing-states.ts";

const { loose, shared, inPrivate, inShared } = datasetStates;

const proprietary = { d1: "a - - proprietary", c15: "b 12" };
const refusals: readonly (readonly [string, DatasetCase, 400 | 403, string])[] = [
  [
    "a colleague makes it private",
    { by: "b", things: shared, wanted: { org_id: null } },
    403,
    "Only the owner may change org_id of dataset 1.",
  ],
  [
    "a colleague shares it elsewhere",
    { by: "b", things: shared, wanted: { org_id: 13 } },
    403,
    "Only the owner may change org_id of dataset 1.",
  ],
  [
    "an organization that the owner is not in",
    { things: loose, wanted: { org_id: 13 } },
    400,
    "You are not in organization 13.",
  ],
  [
    "a caller without an organization",
    { by: "l", things: { d1: "l - -" }, wanted: { org_id: 12 } },
    400,
    "You are not in organization 12.",
  ],
  [
    "made private in a shared collection",
    { things: inShared, from: 15, wanted: { org_id: null } },
    400,
    "Dataset 1 is in data collection 15, which is shared. Send data_collection_id null as well.",
  ],
  [
    "made private in a shared collection that the request names",
    { things: inShared, from: 15, to: 15, wanted: { org_id: null, data_collection_id: 15 } },
    400,
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    "moved into a shared collection and made private",
    {
      things: { ...loose, c15: "a 12", d1: "a 12 -" },
      to: 15,
      wanted: { data_collection_id: 15, org_id: null },
    },
    400,
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    "moved into a private collection and shared",
    { things: { ...loose, c14: "a -" }, to: 14, wanted: { data_collection_id: 14, org_id: 12 } },
    400,
    "Data collection 14 is private. Send org_id null or leave it out.",
  ],
  [
    "a colleague's dataset moved into the caller's private collection",
    { by: "b", things: { ...shared, c16: "b -" }, to: 16, wanted: { data_collection_id: 16 } },
    400,
    "Data collection 16 is private and can hold only what its owner owns, unlike dataset 1.",
  ],
  [
    "moved into the caller's collection that is shared with an organization that they have left",
    { by: "moved", things: { ...loose, c15: "a 12" }, to: 15, wanted: { data_collection_id: 15 } },
    400,
    "You are not in organization 12.",
  ],
  [
    "moved into such a collection while already shared with it",
    { by: "moved", things: { ...shared, c15: "a 12" }, to: 15, wanted: { data_collection_id: 15 } },
    400,
    "You are not in organization 12.",
  ],
  [
    "what the organization owns made private",
    { by: "b", things: { d1: "org 12 -" }, wanted: { org_id: null } },
    400,
    "Organization 12 owns dataset 1, so its org_id cannot change.",
  ],
  [
    "what the organization owns shared elsewhere",
    { by: "b", things: { d1: "org 12 -" }, wanted: { org_id: 13 } },
    400,
    "Organization 12 owns dataset 1, so its org_id cannot change.",
  ],
  [
    "what the organization owns moved into a private collection",
    { by: "b", things: { d1: "org 12 -", c16: "b -" }, to: 16, wanted: { data_collection_id: 16 } },
    400,
    "Data collection 16 is private and can hold only what its owner owns, unlike dataset 1.",
  ],
  [
    "a proprietary dataset shared",
    { things: proprietary, wanted: { org_id: 12 } },
    400,
    "Dataset 1 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "a proprietary dataset moved",
    { things: proprietary, to: 15, wanted: { data_collection_id: 15 } },
    400,
    "Dataset 1 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "a proprietary dataset taken out",
    { things: { d1: "a - c14 proprietary", c14: "a -" }, from: 14, wanted: { data_collection_id: null } },
    400,
    "Dataset 1 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "shared together with a proprietary dataset",
    { things: { ...inPrivate, d3: "a - c14 proprietary" }, from: 14, wanted: { org_id: 12 } },
    400,
    "Dataset 3 is proprietary, so it can be neither shared nor moved.",
  ],
];

test.each(refusals)("a change to a dataset is refused: %s", (_, given, status, detail) => {
  expect(() => moveInState(given)).toThrow(expect.objectContaining({ status, detail }));
});
