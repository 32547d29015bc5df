import { expect, test } from "vitest";
import { listAddress, runAddress, type ServedPlace, servedPlaceOf } from "./served-place.ts";

test.each<[string, ServedPlace]>([
  ["", { at: "runs", page: 1, search: "" }],
  ["#/runs", { at: "runs", page: 1, search: "" }],
  [listAddress(3, "a&b"), { at: "runs", page: 3, search: "a&b" }],
  ["#/runs?page=0", { at: "runs", page: 1, search: "" }],
  ["#/runs/0", { at: "runs", page: 1, search: "" }],
  ["#/runs/9x", { at: "runs", page: 1, search: "" }],
  [runAddress(991), { at: "run", id: 991, beside: null, base: "#/runs/991" }],
  ["#/runs/991/rows/17?show=failed", { at: "run", id: 991, beside: null, base: "#/runs/991" }],
  ["#/runs/991?suite=1", { at: "run", id: 991, beside: null, base: "#/runs/991" }],
  [`${runAddress(991, 985)}/baseline`, { at: "run", id: 991, beside: 985, base: "#/runs/991/beside/985" }],
])("%s names the place %j", (hash, place) => {
  expect(servedPlaceOf(hash)).toEqual(place);
});
