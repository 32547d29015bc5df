import { contractCases } from "@aegis/contract/cases";
import { expect, test } from "vitest";
import { missingStates, states } from "./index.ts";

test("every state that a contract case needs is arranged", () => {
  const missing = missingStates(contractCases);
  expect(missing, missing.join("\n")).toEqual([]);
});

test("a missing state is named with its operation, its status and the file to add it to", () => {
  const without = new Map([...states].filter(([name]) => name !== "custom-type" && name !== "run-not-found"));
  expect(missingStates(contractCases, without)).toEqual([
    'getRun 404 needs the state "run-not-found"; add it to test/contract/states/runs.ts.',
    'updateRun 404 needs the state "run-not-found"; add it to test/contract/states/runs.ts.',
    'deleteRun 404 needs the state "run-not-found"; add it to test/contract/states/runs.ts.',
    'cancelRun 404 needs the state "run-not-found"; add it to test/contract/states/runs.ts.',
    'retryRun 404 needs the state "run-not-found"; add it to test/contract/states/runs.ts.',
    'getDatasetType 200 needs the state "custom-type"; add it to test/contract/states/dataset-types.ts.',
  ]);
});

test("every state is one that a contract case needs", () => {
  const needed = new Set(contractCases.flatMap(({ needs }) => (needs === "nothing" ? [] : [needs.state])));
  expect([...states.keys()].filter((name) => !needed.has(name))).toEqual([]);
});
