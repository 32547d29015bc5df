import { expect, test } from "vitest";
import {
  datasetAddress,
  listAddress,
  recordAddress,
  runAddress,
  type ServedPlace,
  servedPlaceOf,
  startAddress,
  uploadAddress,
} from "./served-place.ts";

test.each<[string, ServedPlace]>([
  ["", { at: "runs", page: 1, search: "" }],
  ["#/runs", { at: "runs", page: 1, search: "" }],
  [listAddress("runs", { page: 3, search: "a&b" }), { at: "runs", page: 3, search: "a&b" }],
  ["#/runs?page=0", { at: "runs", page: 1, search: "" }],
  ["#/runs/0", { at: "runs", page: 1, search: "" }],
  ["#/runs/9x", { at: "runs", page: 1, search: "" }],
  [runAddress(991), { at: "run", id: 991, beside: null, base: "#/runs/991" }],
  ["#/runs/991/rows/17?show=failed", { at: "run", id: 991, beside: null, base: "#/runs/991" }],
  ["#/runs/991?suite=1", { at: "run", id: 991, beside: null, base: "#/runs/991" }],
  [`${runAddress(991, 985)}/baseline`, { at: "run", id: 991, beside: 985, base: "#/runs/991/beside/985" }],
  [listAddress("datasets"), { at: "datasets", page: 1, search: "" }],
  [listAddress("datasets", { page: 2, search: "?" }), { at: "datasets", page: 2, search: "?" }],
  [uploadAddress(), { at: "upload", collection: null }],
  [uploadAddress(14), { at: "upload", collection: 14 }],
  ["#/datasets/new?collection=0", { at: "runs", page: 1, search: "" }],
  [listAddress("collections", { page: 2 }), { at: "collections", page: 2, search: "" }],
  ["#/datasetsx", { at: "runs", page: 1, search: "" }],
  [datasetAddress(42), { at: "dataset", id: 42, page: 1 }],
  [datasetAddress(42, 3), { at: "dataset", id: 42, page: 3 }],
  ["#/datasets/42/rows", { at: "runs", page: 1, search: "" }],
  [startAddress(42), { at: "start", id: 42 }],
  ["#/datasets/42/run/7", { at: "runs", page: 1, search: "" }],
  [recordAddress(42, 17), { at: "record", id: 42, row: 17 }],
])("%s names the place %j", (hash, place) => {
  expect(servedPlaceOf(hash)).toEqual(place);
});
