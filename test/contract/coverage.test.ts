import { expect, test } from "vitest";
import { operations } from "../openapi-document.ts";
import { coverageOf, coverageTable, gapsOf, type Triple } from "./coverage.ts";

const json = "application/json";
const everything: Triple[] = coverageOf([]).map(({ seen, ...triple }) => triple);

test("coverage lists every documented response once", () => {
  const statuses = operations.flatMap(({ responses }) => Object.keys(responses));
  expect(everything).toHaveLength(statuses.length);
  expect(everything).toContainEqual({ operationId: "downloadRun", status: 200, mediaType: "text/csv" });
  expect(everything).toContainEqual({ operationId: "deleteRun", status: 204, mediaType: null });
});

test("there is no gap if every response was seen", () => {
  expect(gapsOf(coverageOf(everything))).toEqual([]);
});

test.each<[triple: Triple, gap: string]>([
  [{ operationId: "getRun", status: 404, mediaType: json }, "getRun never answered 404 (application/json)."],
  [{ operationId: "deleteRun", status: 204, mediaType: null }, "deleteRun never answered 204 (no body)."],
  [
    { operationId: "downloadRun", status: 200, mediaType: "text/csv" },
    "downloadRun never answered 200 (text/csv).",
  ],
])("a documented response that was never seen is a gap: %j", (triple, gap) => {
  const others = everything.filter((each) => JSON.stringify(each) !== JSON.stringify(triple));
  expect(gapsOf(coverageOf(others))).toEqual([gap]);
});

test("a response that no case could ask for is not a gap", () => {
  const unasked = { operationId: "getRun", status: 500, mediaType: json };
  const others = everything.filter((each) => each.operationId !== "getRun" || each.status !== 500);
  expect(gapsOf(coverageOf(others))).toHaveLength(1);
  expect(gapsOf(coverageOf(others), [unasked])).toEqual([]);
});

test("a response of another media type does not count", () => {
  const seen = everything.map((each) =>
    each.operationId === "downloadRun" && each.status === 200 ? { ...each, mediaType: json } : each,
  );
  expect(gapsOf(coverageOf(seen))).toEqual(["downloadRun never answered 200 (text/csv)."]);
});

test("the table has a row for each operation and marks what was never seen", () => {
  const table = coverageTable(coverageOf(everything.filter(({ operationId }) => operationId !== "getRun")));
  expect(table.split("\n").filter((line) => /│ \w/.test(line))).toHaveLength(operations.length + 1);
  expect(table).toMatch(/getRun +│ NONE +│/);
  expect(table).toMatch(/downloadRun +│ 1 csv +│/);
  expect(table).toMatch(/deleteRun +│ +│ +│ 1 empty +│/);
});
