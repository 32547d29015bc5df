import { expect, test } from "vitest";
import { changesIn, people, sceneOf, type Things } from "../testing/scene.ts";
import { moveDataset } from "./sharing-dataset.ts";
import type { WantedPlace } from "./sharing-place.ts";

/** `d1` is moved; `from` and `to` are the collections that the caller sees. */
type Case = {
  readonly by?: keyof typeof people;
  readonly things: Things;
  readonly from?: number;
  readonly to?: number;
  readonly wanted: WantedPlace;
};

function move({ by = "a", things, from, to, wanted }: Case) {
  const scene = sceneOf(things);
  const collection = (id: number | undefined) => scene.collections.find((each) => each.id === id) ?? null;
  const dataset = scene.datasets.find(({ id }) => id === 1);
  if (dataset === undefined) throw new Error("There is no d1.");
  const ends = { from: collection(from), to: collection(to) };
  return changesIn(things, moveDataset(people[by], dataset, wanted, ends, scene));
}

const loose = { d1: "a - -", r1: "a - - d1" };
const shared = { d1: "a 12 -", r1: "a 12 - d1", r2: "b 12 - d1" };
const inPrivate = {
  c14: "a -",
  d1: "a - c14",
  d3: "a - c14",
  r1: "a - c14 d1",
  r3: "a - c14 d3",
  r9: "a - c14 -",
};
const inShared = { c15: "a 12", d1: "a 12 c15", r1: "a 12 c15 d1", r2: "b 12 c15 d1" };

const moves: readonly (readonly [string, Case, Things])[] = [
  ["nothing sent: nothing moves", { things: inShared, from: 15, wanted: {} }, {}],
  [
    "sharing: the owner's runs follow",
    { things: loose, wanted: { org_id: 12 } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "sharing: a colleague's private run of it stays private",
    { things: { ...loose, r2: "b - - d1" }, wanted: { org_id: 12 } },
    { d1: "a 12 -", r1: "a 12 - d1" },
  ],
  [
    "sharing in a private collection of one's own shares all that is there",
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
    "making private: all runs of it become private, those of colleagues too",
    { things: shared, wanted: { org_id: null } },
    { d1: "a - -", r1: "a - - d1", r2: "b - - d1" },
  ],
  [
    "making private what was shared and sits in a private collection leaves it there",
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
    "into a shared collection: shared with it, runs follow",
    { things: { ...loose, c15: "b 12" }, to: 15, wanted: { data_collection_id: 15 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1" },
  ],
  [
    "into a shared collection, org_id sent along",
    { things: { ...loose, c15: "b 12" }, to: 15, wanted: { data_collection_id: 15, org_id: 12 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1" },
  ],
  [
    "into a shared collection: colleagues' shared runs follow, their private ones do not",
    { things: { ...shared, r3: "b - - d1", c15: "b 12" }, to: 15, wanted: { data_collection_id: 15 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1", r2: "b 12 c15 d1" },
  ],
  [
    "from a shared collection into a private one: org_id stays, colleagues' runs are in none",
    { things: { ...inShared, c14: "a -" }, from: 15, to: 14, wanted: { data_collection_id: 14 } },
    { d1: "a 12 c14", r1: "a 12 c14 d1", r2: "b 12 - d1" },
  ],
  [
    "into a private collection and private at once",
    { things: { ...shared, c14: "a -" }, to: 14, wanted: { data_collection_id: 14, org_id: null } },
    { d1: "a - c14", r1: "a - c14 d1", r2: "b - - d1" },
  ],
  [
    "the collection that it is in already: nothing moves",
    { things: inShared, from: 15, to: 15, wanted: { data_collection_id: 15, org_id: 12 } },
    {},
  ],
  [
    "a colleague may move what is shared",
    { by: "b", things: { ...shared, c15: "b 12" }, to: 15, wanted: { data_collection_id: 15 } },
    { d1: "a 12 c15", r1: "a 12 c15 d1", r2: "b 12 c15 d1" },
  ],
  [
    "a colleague who sends back what they see takes it out of no collection that they cannot see",
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
    "the owner in another organization now takes it along; runs of former colleagues become private",
    { by: "moved", things: shared, wanted: { org_id: 13 } },
    { d1: "a 13 -", r1: "a 13 - d1", r2: "b - - d1" },
  ],
  [
    "a proprietary one that is shared can be made private",
    { things: { d1: "a 12 - proprietary" }, wanted: { org_id: null } },
    { d1: "a - - proprietary" },
  ],
];

test.each(moves)("%s", (_, given, changes) => {
  expect(move(given)).toEqual(changes);
});

const proprietary = { d1: "a - - proprietary", c15: "b 12" };
const refusals: readonly (readonly [string, Case, 400 | 403, string])[] = [
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
    "no organization at all",
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
    "made private in a shared collection that is named again",
    { things: inShared, from: 15, to: 15, wanted: { org_id: null, data_collection_id: 15 } },
    400,
    "Dataset 1 is in data collection 15, which is shared. Send data_collection_id null as well.",
  ],
  [
    "into a shared collection and private",
    {
      things: { ...loose, c15: "a 12", d1: "a 12 -" },
      to: 15,
      wanted: { data_collection_id: 15, org_id: null },
    },
    400,
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    "into a private collection and shared",
    { things: { ...loose, c14: "a -" }, to: 14, wanted: { data_collection_id: 14, org_id: 12 } },
    400,
    "Data collection 14 is private. Send org_id null or leave it out.",
  ],
  [
    "a colleague's dataset into a private collection of one's own",
    { by: "b", things: { ...shared, c16: "b -" }, to: 16, wanted: { data_collection_id: 16 } },
    400,
    "Data collection 16 is private and holds only what its owner owns, unlike dataset 1.",
  ],
  [
    "into one's collection that is shared with an organization that one has left",
    { by: "moved", things: { ...loose, c15: "a 12" }, to: 15, wanted: { data_collection_id: 15 } },
    400,
    "You are not in organization 12.",
  ],
  [
    "the organization's made private",
    { by: "b", things: { d1: "org 12 -" }, wanted: { org_id: null } },
    400,
    "Organization 12 owns dataset 1, which stays with it.",
  ],
  [
    "the organization's moved elsewhere",
    { by: "b", things: { d1: "org 12 -" }, wanted: { org_id: 13 } },
    400,
    "Organization 12 owns dataset 1, which stays with it.",
  ],
  [
    "the organization's into a private collection",
    { by: "b", things: { d1: "org 12 -", c16: "b -" }, to: 16, wanted: { data_collection_id: 16 } },
    400,
    "Data collection 16 is private and holds only what its owner owns, unlike dataset 1.",
  ],
  [
    "a proprietary one shared",
    { things: proprietary, wanted: { org_id: 12 } },
    400,
    "Dataset 1 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "a proprietary one moved",
    { things: proprietary, to: 15, wanted: { data_collection_id: 15 } },
    400,
    "Dataset 1 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "a proprietary one taken out",
    { things: { d1: "a - c14 proprietary", c14: "a -" }, from: 14, wanted: { data_collection_id: null } },
    400,
    "Dataset 1 is proprietary, so it can be neither shared nor moved.",
  ],
  [
    "shared along with a proprietary one",
    { things: { ...inPrivate, d3: "a - c14 proprietary" }, from: 14, wanted: { org_id: 12 } },
    400,
    "Dataset 3 is proprietary, so it can be neither shared nor moved.",
  ],
];

test.each(refusals)("refused: %s", (_, given, status, detail) => {
  expect(() => move(given)).toThrow(expect.objectContaining({ status, detail }));
});
