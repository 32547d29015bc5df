import { expect, test } from "vitest";
import { changesIn, people, sceneOf, type Things } from "../testing/scene.ts";
import { changeCollection, type WantedCollection } from "./sharing-collection.ts";

/** `c14` is changed. */
type Case = {
  readonly by?: keyof typeof people;
  readonly things: Things;
  readonly wanted: WantedCollection;
};

function change({ by = "a", things, wanted }: Case) {
  const scene = sceneOf(things);
  const collection = scene.collections.find(({ id }) => id === 14);
  if (collection === undefined) throw new Error("There is no c14.");
  return changesIn(things, changeCollection(people[by], collection, wanted, scene));
}

const privately = {
  c14: "a -",
  d1: "a - c14",
  d3: "a - c14",
  r1: "a - c14 d1",
  r3: "a - c14 d3",
  r9: "a - c14 -",
};
const shared = {
  c14: "a 12",
  d1: "a 12 c14",
  d4: "b 12 c14",
  r1: "a 12 c14 d1",
  r2: "b 12 c14 d1",
  r4: "b 12 c14 d4",
  r5: "a 12 c14 d4",
  r8: "b 12 c14 -",
  r9: "a 12 c14 -",
};
const loose = { d6: "a - -", r6: "a - - d6" };
const looseShared = { d7: "a 12 -", r7: "a 12 - d7" };

const changes: readonly (readonly [string, Case, Things])[] = [
  ["nothing sent: nothing moves", { things: shared, wanted: {} }, {}],
  ["null for dataset_ids: nothing moves", { things: shared, wanted: { dataset_ids: null } }, {}],
  ["the org_id that it has: nothing moves", { by: "b", things: shared, wanted: { org_id: 12 } }, {}],
  ["the set that it has: nothing moves", { things: shared, wanted: { dataset_ids: [4, 1, 1] } }, {}],
  [
    "sharing: all that the owner owns there, and the owner's runs",
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
    "making private: what others own leaves as it is, the owner's stays; runs over what is private now are private",
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
    "the owner in another organization now: as making private, then sharing there",
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
    "beginning with private datasets: private, their runs come along",
    { things: { c14: "a -", ...loose }, wanted: { dataset_ids: [6] } },
    { d6: "a - c14", r6: "a - c14 d6" },
  ],
  [
    "beginning with shared datasets: shared",
    { things: { c14: "a -", ...looseShared }, wanted: { dataset_ids: [7] } },
    { c14: "a 12", d7: "a 12 c14", r7: "a 12 c14 d7" },
  ],
  [
    "beginning with both: one's private ones are shared first, with one's runs of them",
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
    "a dataset left out leaves with the owner's runs of it; what is shared stays shared",
    { things: shared, wanted: { dataset_ids: [4] } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "a colleague's dataset left out leaves with the colleague's runs of it, and the owner's",
    { things: shared, wanted: { dataset_ids: [1] } },
    { d4: "b 12 -", r4: "b 12 - d4", r5: "a 12 - d4" },
  ],
  [
    "an empty set empties it of datasets, not of runs without any",
    { things: privately, wanted: { dataset_ids: [] } },
    { d1: "a - -", d3: "a - -", r1: "a - - d1", r3: "a - - d3" },
  ],
  [
    "a colleague adds their own to a shared one: it is shared",
    { by: "b", things: { ...shared, d6: "b - -", r6: "b - - d6" }, wanted: { dataset_ids: [1, 4, 6] } },
    { d6: "b 12 c14", r6: "b 12 c14 d6" },
  ],
  [
    "a shared one added to a private collection shares the collection and all in it",
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
    "a shared one that is in a private collection already shares nothing",
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
    "the set of a shared one brings the owner's dataset in line with it",
    { things: { c14: "a 12", d1: "a - c14" }, wanted: { dataset_ids: [1] } },
    { d1: "a 12 c14" },
  ],
  [
    "a member adds their own to the organization's",
    { by: "b", things: { c14: "org 12", d6: "b - -" }, wanted: { dataset_ids: [6], org_id: 12 } },
    { d6: "b 12 c14" },
  ],
];

test.each(changes)("%s", (_, given, expected) => {
  expect(change(given)).toEqual(expected);
});

const refusals: readonly (readonly [string, Case, string])[] = [
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
    "Organization 12 owns data collection 14, which stays with it.",
  ],
  [
    "a colleague's dataset added",
    { things: { ...shared, d7: "b 12 -" }, wanted: { dataset_ids: [1, 4, 7] } },
    "Dataset 7 is not yours. Its owner can put it into a data collection.",
  ],
  [
    "the organization's dataset added",
    { things: { ...shared, d7: "org 12 -" }, wanted: { dataset_ids: [1, 4, 7] } },
    "Dataset 7 is not yours. Its owner can put it into a data collection.",
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
    "Dataset 7 is shared with organization 12. Send org_id 12, or leave out one of them.",
  ],
  [
    "a colleague's dataset kept while it is made private",
    { things: shared, wanted: { dataset_ids: [1, 4], org_id: null } },
    "Data collection 14 is private and holds only what its owner owns, unlike dataset 4.",
  ],
  [
    "shared along with a proprietary one",
    { things: { ...privately, d3: "a - c14 proprietary" }, wanted: { org_id: 12 } },
    "Dataset 3 is proprietary, so it can be neither shared nor moved.",
  ],
];

test.each(refusals)("refused: %s", (_, given, detail) => {
  expect(() => change(given)).toThrow(expect.objectContaining({ status: 400, detail }));
});
