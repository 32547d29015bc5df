import { expect, test } from "vitest";
import { type SharingShorthand, sharingStateOf, viewers } from "../testing/sharing-state.ts";
import type { WantedLocation } from "./sharing-location.ts";
import { decideRunLocation } from "./sharing-run.ts";

/** A request to move run `r1`; `from` and `to` are the collections that the caller sees. */
type Case = {
  readonly by?: keyof typeof viewers;
  readonly things: SharingShorthand;
  readonly from?: number;
  readonly to?: number;
  readonly sees?: number | null;
  readonly wanted: WantedLocation;
};

function move({ by = "a", things, from, to, sees = null, wanted }: Case): string {
  const { collections, runs } = sharingStateOf(things);
  const collection = (id: number | undefined) => collections.find((each) => each.id === id) ?? null;
  const run = runs.find(({ id }) => id === 1);
  if (run === undefined) throw new Error("There is no r1.");
  const endpoints = { from: collection(from), to: collection(to) };
  const { org_id, data_collection_id } = decideRunLocation(viewers[by], run, sees, wanted, endpoints);
  return `${org_id ?? "-"} ${data_collection_id ?? "-"}`;
}

const loose = { r1: "a - - -", c14: "a -", c15: "b 12" };
const shared = { ...loose, r1: "a 12 - -" };
const inShared = { ...loose, r1: "a 12 c15 -" };
const inPrivate = { ...loose, r1: "a - c14 -" };
const ofOrganization = { ...loose, r1: "org 12 - -", c16: "b -" };

const moves: readonly (readonly [string, Case, string])[] = [
  ["nothing sent: nothing moves", { things: inShared, from: 15, wanted: {} }, "12 15"],
  ["sharing", { things: loose, wanted: { org_id: 12 } }, "12 -"],
  [
    "sharing in a private collection shares the run alone",
    { things: inPrivate, from: 14, wanted: { org_id: 12 } },
    "12 14",
  ],
  ["making private", { things: shared, wanted: { org_id: null } }, "- -"],
  [
    "moved into a shared collection: shared with it",
    { things: loose, to: 15, wanted: { data_collection_id: 15 } },
    "12 15",
  ],
  [
    "moved into a shared collection, with its org_id in the request",
    { things: loose, to: 15, wanted: { data_collection_id: 15, org_id: 12 } },
    "12 15",
  ],
  [
    "moved into a private collection: org_id stays",
    { things: shared, to: 14, wanted: { data_collection_id: 14 } },
    "12 14",
  ],
  [
    "moved into a private collection with org_id null: private",
    { things: shared, to: 14, wanted: { data_collection_id: 14, org_id: null } },
    "- 14",
  ],
  [
    "moved out of a shared collection: org_id stays",
    { things: inShared, from: 15, wanted: { data_collection_id: null } },
    "12 -",
  ],
  [
    "moved out with org_id null: private",
    { things: inShared, from: 15, wanted: { data_collection_id: null, org_id: null } },
    "- -",
  ],
  ["a colleague moves it", { by: "b", things: shared, to: 15, wanted: { data_collection_id: 15 } }, "12 15"],
  [
    "what the organization owns moved into a shared collection",
    { by: "b", things: ofOrganization, to: 15, wanted: { data_collection_id: 15, org_id: 12 } },
    "12 15",
  ],
  ["a dataset run, nothing sent", { things: { r1: "a - - d1" }, sees: 1, wanted: {} }, "- -"],
];

test.each(moves)("a run: %s", (_, given, place) => {
  expect(move(given)).toBe(place);
});

const refusals: readonly (readonly [string, Case, string])[] = [
  [
    "a dataset run is moved",
    { things: { r1: "a - - d1" }, sees: 1, wanted: { data_collection_id: null } },
    "Run 1 takes its collection and organization from dataset 1. Change them there.",
  ],
  [
    "a dataset run is shared",
    { things: { r1: "a - - d1" }, sees: null, wanted: { org_id: 12 } },
    "Run 1 takes its collection and organization from its dataset. Change them there.",
  ],
  [
    "a colleague makes it private",
    { by: "b", things: shared, wanted: { org_id: null } },
    "Only the owner may change org_id of run 1.",
  ],
  [
    "an organization that the caller is not in",
    { things: loose, wanted: { org_id: 13 } },
    "You are not in organization 13.",
  ],
  [
    "moved into a shared collection and made private",
    { things: loose, to: 15, wanted: { data_collection_id: 15, org_id: null } },
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    "moved into a private collection and shared",
    { things: shared, to: 14, wanted: { data_collection_id: 14, org_id: 12 } },
    "Data collection 14 is private. Send org_id null or leave it out.",
  ],
  [
    "made private in a shared collection",
    { things: inShared, from: 15, wanted: { org_id: null } },
    "Run 1 is in data collection 15, which is shared. Send data_collection_id null as well.",
  ],
  [
    "made private in a shared collection that the request names",
    { things: inShared, from: 15, to: 15, wanted: { data_collection_id: 15, org_id: null } },
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    "a colleague's run moved into the caller's private collection",
    { by: "b", things: { ...shared, c16: "b -" }, to: 16, wanted: { data_collection_id: 16 } },
    "Data collection 16 is private and can hold only what its owner owns, unlike run 1.",
  ],
  [
    "what the organization owns made private",
    { by: "b", things: ofOrganization, wanted: { org_id: null } },
    "Organization 12 owns run 1, so its org_id cannot change.",
  ],
  [
    "what the organization owns moved into a private collection",
    { by: "b", things: ofOrganization, to: 16, wanted: { data_collection_id: 16 } },
    "Data collection 16 is private and can hold only what its owner owns, unlike run 1.",
  ],
];

test.each(refusals)("a change to a run is refused: %s", (_, given, detail) => {
  expect(() => move(given)).toThrow(expect.objectContaining({ status: 400, detail }));
});
