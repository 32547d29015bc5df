import { expect, test } from "vitest";
import { sharingStateOf } from "../testing/sharing-state.ts";
import { movesBetween } from "./sharing-moves.ts";

test("things that change alike move together, and only what changes is named", () => {
  const before = sharingStateOf({ c14: "a -", d1: "a - c14", d2: "a - -", d3: "a 12 -", r1: "a - c14 d1" });
  const after = sharingStateOf({
    c14: "a 12",
    d1: "a 12 c14",
    d2: "a 12 -",
    d3: "a 12 c14",
    r1: "a 12 - d1",
  });
  expect(movesBetween(before, after)).toEqual([
    { kind: "data_collection", ids: [14], org_id: 12 },
    { kind: "dataset", ids: [1, 2], org_id: 12 },
    { kind: "dataset", ids: [3], data_collection_id: 14 },
    { kind: "run", ids: [1], org_id: 12, data_collection_id: null },
  ]);
});

test("two equal states need no move", () => {
  const state = sharingStateOf({ c14: "a -", d1: "a - c14", r1: "a - c14 d1" });
  expect(movesBetween(state, state)).toEqual([]);
});
