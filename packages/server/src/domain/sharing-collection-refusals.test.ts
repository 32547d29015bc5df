import { expect, test } from "vitest";
import { type CollectionCase, changeInState } from "../testing/sharing.ts";
import { collectionStates } from "../testing/sharing-states.ts";

const { privately, shared, looseShared } = collectionStates;

const refusals: readonly (readonly [string, CollectionCase, string])[] = [
  [
    "a colleague makes it private",
    { by: "b", things: shared, wanted: { org_id: null } },
    "Only the owner may change org_id of data collection 14.",
  ],
  [
    "an organization that the caller is not in",
    { things: privately, wanted: { org_id: 13 } },
    "You are not in organization 13.",
  ],
  [
    "what the organization owns made private",
    { things: { c14: "org 12" }, wanted: { org_id: null } },
    "Organization 12 owns data collection 14, so its org_id cannot change.",
  ],
  [
    "a colleague's dataset added",
    { things: { ...shared, d7: "b 12 -" }, wanted: { dataset_ids: [1, 4, 7] } },
    "Dataset 7 is not yours. Only its owner can put it into a data collection.",
  ],
  [
    "a dataset that the organization owns added",
    { things: { ...shared, d7: "org 12 -" }, wanted: { dataset_ids: [1, 4, 7] } },
    "Dataset 7 is not yours. Only its owner can put it into a data collection.",
  ],
  [
    "a proprietary dataset added",
    { things: { ...privately, d7: "a - - proprietary" }, wanted: { dataset_ids: [1, 3, 7] } },
    "Dataset 7 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "a dataset of another collection added",
    { things: { ...privately, c16: "a -", d7: "a - c16" }, wanted: { dataset_ids: [1, 3, 7] } },
    "Dataset 7 is already in data collection 16.",
  ],
  [
    "created with a shared dataset by a caller without an organization",
    { by: "l", things: { c14: "l -", d7: "l 12 -" }, wanted: { dataset_ids: [7] } },
    "Dataset 7 is shared with organization 12, which you are not in.",
  ],
  [
    "a dataset of an organization that the caller has left: its collection is not named",
    { by: "moved", things: { c14: "a -", c16: "b 12", d7: "a 12 c16" }, wanted: { dataset_ids: [7] } },
    "Dataset 7 is shared with organization 12, which you are not in.",
  ],
  [
    "a dataset added to a collection of an organization that the caller has left",
    { by: "moved", things: { ...shared, d6: "a - -" }, wanted: { dataset_ids: [1, 4, 6] } },
    "You are not in organization 12.",
  ],
  [
    "a shared dataset added while the collection becomes private",
    { things: { ...privately, ...looseShared }, wanted: { dataset_ids: [1, 7], org_id: null } },
    "Dataset 7 is shared with organization 12. Send org_id 12, or leave out org_id or the dataset.",
  ],
  [
    "a colleague's dataset kept while the collection becomes private",
    { things: shared, wanted: { dataset_ids: [1, 4], org_id: null } },
    "Data collection 14 is private and can hold only what its owner owns, unlike dataset 4.",
  ],
  [
    "shared together with a proprietary dataset",
    { things: { ...privately, d3: "a - c14 proprietary" }, wanted: { org_id: 12 } },
    "Dataset 3 is proprietary, so it can be neither shared nor moved.",
  ],
];

test.each(refusals)("a change to a collection is refused: %s", (_, given, detail) => {
  expect(() => changeInState(given)).toThrow(expect.objectContaining({ status: 400, detail }));
});
