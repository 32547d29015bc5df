import { world } from "@aegis/contract/world";
import { expect, test } from "vitest";
import {
  datasetType,
  datasetTypes,
  findDatasetType,
  roleNamed,
  roles,
  runSource,
  runSources,
  runType,
  runTypes,
} from "./vocabulary.ts";

test.each([
  ["dataset types", datasetTypes, world.dataset_types],
  ["run types", runTypes, world.run_types],
  ["run sources", runSources, world.run_sources],
  ["roles", roles, world.roles],
])("the %s are those of the document", (_, here, there) => {
  const named = Object.entries(there).map(([id, term]) => [id, { id: Number(id), ...term }]);
  expect(here).toEqual(Object.fromEntries(named));
});

test("a term is found by its id, a role by its name", () => {
  expect(datasetType(2).name).toBe("PROPRIETARY");
  expect(runType(2).view).toBe("Dataset");
  expect(runSource(1).view).toBe("API Call");
  expect(roleNamed("MEMBER")).toBe(roles[1]);
  expect(roleNamed("ORG_ADMIN")).toBe(roles[2]);
});

test("an id that no term has is undefined for a request, and a fault of the program in what is stored", () => {
  expect(findDatasetType(3)).toBeUndefined();
  expect(() => datasetType(3)).toThrow("There is no dataset type 3.");
  expect(() => runType(3)).toThrow("There is no run type 3.");
  expect(() => runSource(3)).toThrow("There is no run source 3.");
});
