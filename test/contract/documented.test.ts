import { contractCases } from "@aegis/contract/cases";
import { expect, test } from "vitest";
import { exampleOf, membersOf } from "../openapi-document.ts";
import { checkBody } from "./check-response.ts";
import { isDocumentedCase } from "./documented.ts";

test.each([
  ["getRun/200/march-run", true],
  ["getRun/404/run-not-found", true],
  ["getRun/key/none", true],
  ["createCustomRun/body/evaluations/missing", true],
  // Limits of this document, ids, unknown keys and what HTTP adds.
  ["evaluate/413/body-too-large", false],
  ["getRun/path/run_id/word", false],
  ["listDatasets/query/page/above-maximum", false],
  ["listDatasets/query/unknown", false],
  ["createCustomRun/body/unknown/key", false],
  ["getRun/method/PATCH", false],
  ["deleteDataset/204", false],
])("%s is on the public pages: %j", (id, expected) => {
  const found =
    contractCases.find((each) => each.id === id) ?? contractCases.find((each) => each.id.startsWith(id));
  expect(found, id).toBeDefined();
  expect(found && isDocumentedCase(found)).toBe(expected);
});

test("a body is judged only by what the public pages say", () => {
  const run = membersOf(exampleOf("getRun", 200, "march-run"));
  const found = (changed: object, onlyDocumented: boolean) => {
    const text = JSON.stringify({ ...run, ...changed });
    const response = { status: 200, mediaType: "application/json", headers: new Headers(), text };
    return checkBody("getRun", response, onlyDocumented);
  };
  for (const onlyDocumented of [false, true]) {
    expect(found({ alias: 5 }, onlyDocumented)).not.toEqual([]);
    expect(found({ result: 101 }, onlyDocumented)).not.toEqual([]);
  }
  // That costs have at most fifteen decimals, this document alone says.
  const cost = { total_cost: "0.0012000000000000" };
  expect(found(cost, false)).not.toEqual([]);
  expect(found(cost, true)).toEqual([]);
});
