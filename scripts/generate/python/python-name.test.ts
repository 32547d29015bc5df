import { expect, test } from "vitest";
import { className, identifier, pythonName } from "./python-name.ts";

test("names are in Python's spelling", () => {
  expect([pythonName("createFromDataset"), className("dataCollections")]).toEqual([
    "create_from_dataset",
    "DataCollections",
  ]);
});

test.each([
  ["run_id", "run_id"],
  ["from", "from_"],
  ["None", "None_"],
  ["self", "self_"],
  ["to_dict", "to_dict_"],
  ["page-size", "page_size"],
  ["2d", "_2d"],
])("%s is %s as a name in Python", (wire, name) => {
  expect(identifier(wire)).toBe(name);
});
