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
    "an organization that one is not in",
    { things: privately, wanted: { org_id: 13 } },
    "You are not in organization 13.",
  ],
  [
    "the organization's made private",
    { things: { c14: "org 12" }, wanted: { org_id: null } },
    "Organization 12 owns data collection 14, so its org_id cannot change.",
  ],
  [
    "a colleague's dataset added",
    { things: { ...shared, d7: "b 12 -" }, wanted: { dataset_ids: [1, 4, 7] } },
    "Dataset 7 is not yours. Only its owner can put it into a data collection.",
  ],
  [
    "the organization's dataset added",
    { things: { ...shared, d7: "org 12 -" }, wanted: { dataset_ids: [1, 4, 7] } },
    "Dataset 7 is not yours. Only its owner can put it into a data collection.",
  ],
  [
    "a proprietary one added",
    { things: { ...privately, d7: "a - - proprietary" }, wanted: { dataset_ids: [1, 3, 7] } },
    "Dataset 7 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "one of another collection added",
    { things: { ...privately, c16: "a -", d7: "a - c16" }, wanted: { dataset_ids: [1, 3, 7] } },
    "Dataset 7 is already in data collection 16.",
  ],
  [
    "begun with a shared one, in no organization",
    { by: "l", things: { c14: "l -", d7: "l 12 -" }, wanted: { dataset_ids: [7] } },
    "Dataset 7 is shared with organization 12, which you are not in.",
  ],
  [
    "one of an organization that one has left: its collection is not named",
    { by: "moved", things: { c14: "a -", c16: "b 12", d7: "a 12 c16" }, wanted: { dataset_ids: [7] } },
    "Dataset 7 is shared with organization 12, which you are not in.",
  ],
  [
    "added to what is shared with an organization that one has left",
    { by: "moved", things: { ...shared, d6: "a - -" }, wanted: { dataset_ids: [1, 4, 6] } },
    "You are not in organization 12.",
  ],
  [
    "a shared one added while it is made private",
    { things: { ...privately, ...looseShared }, wanted: { dataset_ids: [1, 7], org_id: null } },
    "Dataset 7 is shared with organization 12. Send org_id 12, or leave out org_id or the dataset.",
  ],
  [
    "a colleague's dataset kept while it is made private",
    { things: shared, wanted: { dataset_ids: [1, 4], org_id: null } },
    "Data collection 14 is private and can hold only what its owner owns, unlike dataset 4.",
  ],
  [
    "shared along with a proprietary one",
    { things: { ...privately, d3: "a - c14 proprietary" }, wanted: { org_id: 12 } },
    "Dataset 3 is proprietary, so it can be neither shared nor moved.",
  ],
];

test.each(refusals)("refused: %s", (_, given, detail) => {
  expect(() => changeInState(given)).toThrow(expect.objectContaining({ status: 400, detail }));
});
