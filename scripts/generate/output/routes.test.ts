import { expect, test } from "vitest";
import { smallDocument } from "../testing/small-document.ts";
import { routes } from "./routes.ts";

test("a fixed path comes before every templated one, else the order is the document's", () => {
  const names = [...routes(smallDocument()).matchAll(/^ {2}(\w+): \{ method:/gm)].map(([, name]) => name);
  expect(names).toEqual(["listRuns", "createRun", "createDataset", "getRun", "deleteRun", "downloadRun"]);
});

test("each table says what the document says", () => {
  const text = routes(smallDocument());
  expect(text).toContain('  getRun: { method: "GET", path: "/runs/{run_id}" },');
  expect(text).toContain('  createDataset: "multipart/form-data",');
  expect(text).toContain('  getRun: { "200": "application/json", "204": null },');
  expect(text).toContain('  downloadRun: { group: "runs", method: "download" },');
  expect(text).toContain('  downloadRun: "Runs",');
});

test("the defaults are those of the query, also behind a reference", () => {
  const document = smallDocument();
  document.components = { schemas: { Size: { type: "integer", default: 20 } } };
  const parameters = [
    { name: "size", in: "query" as const, schema: { $ref: "#/components/schemas/Size" } },
    { name: "raw", in: "query" as const, schema: { type: "boolean" as const, default: false } },
    { name: "search", in: "query" as const, schema: { type: "string" as const } },
    { name: "X-A", in: "header" as const, schema: { type: "string" as const, default: "a" } },
  ];
  document.paths = { "/a": { get: { operationId: "listA", tags: ["A"], parameters, responses: {} } } };
  expect(routes(document)).toContain("  listA: { size: 20, raw: false },");
});

test("two operations of one client name are refused", () => {
  const document = smallDocument();
  document.paths = {
    "/a": { get: { operationId: "getRun", tags: ["Runs"], responses: {} } },
    "/b": { get: { operationId: "getRuns", tags: ["Runs"], responses: {} } },
  };
  expect(() => routes(document)).toThrow("getRun and getRuns have one name in the client; rename one.");
});
