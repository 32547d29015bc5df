import { expect, test } from "vitest";
import { findDatasetType } from "./dataset-type.ts";

test.each([
  [1, "CUSTOM"],
  [2, "PROPRIETARY"],
  [3, undefined],
])("the dataset type of id %d is %s", (id, name) => {
  expect(findDatasetType(id)?.name).toBe(name);
});
