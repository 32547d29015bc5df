import { expect, test } from "vitest";
import { callByName } from "./by-name.ts";
import { testClient } from "./testing/test-client.ts";

test.each([
  ["getRun", { path: { run_id: 991 } }, "GET", "/runs/991", null],
  ["listDatasets", { query: { page: 2, search: "a b" } }, "GET", "/datasets?page=2&search=a+b", null],
  ["listDatasets", {}, "GET", "/datasets?page=1", null],
  ["updateRun", { path: { run_id: 991 }, body: { org_id: null } }, "PUT", "/runs/991", { org_id: null }],
  ["deleteRun", { path: { run_id: 991 } }, "DELETE", "/runs/991", null],
] as const)("%s with %j is %s %s", async (operation, given, method, path, body) => {
  const { aegis, sent } = testClient(() => Response.json({ items: [] }));
  await callByName(aegis, operation, given, { headers: { "x-call": "1" } });
  const [request] = sent;
  expect(request?.method).toBe(method);
  expect(request?.url.replace("https://aegis.test/api/v1", "")).toBe(path);
  expect(request?.headers.get("x-call")).toBe("1");
  const text = await request?.text();
  expect(text ? JSON.parse(text) : null).toEqual(body);
});
