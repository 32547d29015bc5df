import { expect, test } from "vitest";
import { callByName, pagesByName } from "./by-name.ts";
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

test("the pages of a list are fetched one by one, from the page of the query on", async () => {
  const { aegis, sent } = testClient(({ url }) => {
    const page = Number(new URL(url).searchParams.get("page"));
    return Response.json({ items: [{ id: page }], meta: { next_page: page < 4 ? page + 1 : null } });
  });
  const asked: number[] = [];
  for await (const _ of pagesByName(aegis, "listDatasets", { query: { page: 2 } })) asked.push(sent.length);
  expect(asked).toEqual([1, 2, 3]);
});

test("what is not a list has no pages", () => {
  const { aegis } = testClient(() => Response.json({}));
  expect(() => pagesByName(aegis, "getMyOrganization", {})).toThrow("getMyOrganization has no pages.");
});
