import { roles } from "@aegis/contract";
import { expect, test } from "vitest";
import { datasetType, roleNamed, runSource, runType } from "./vocabulary.ts";

test("a vocabulary entry is found by its id, a role by its name", () => {
  expect(datasetType(2).name).toBe("PROPRIETARY");
  expect(runType(2).view).toBe("Dataset");
  expect(runSource(1).view).toBe("API Call");
  expect(roleNamed("MEMBER")).toBe(roles[1]);
  expect(roleNamed("ORG_ADMIN")).toBe(roles[2]);
});

test("an unknown id that is stored is an error", () => {
  expect(() => datasetType(3)).toThrow("There is no dataset type 3.");
  expect(() => runType(3)).toThrow("There is no run type 3.");
  expect(() => runSource(3)).toThrow("There is no run source 3.");
});
