import { metrics } from "@aegis/metrics";
import { afterAll, beforeAll, expect, test } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ inactiveMetrics: new Set(["bleu"]) });
});
afterAll(() => server.close());

type Item = { readonly shortname: string; readonly is_active: boolean };

test("listMetrics 200: the example", async () => {
  expect(await server.call("GET", "/metrics?shortname=exact_match")).toMatchObject({
    status: 200,
    body: example("one-metric"),
  });
});

test("listMetrics 200: all metrics by id; one that is switched off is not active", async () => {
  const { body } = await server.call("GET", "/metrics");
  const items: readonly Item[] = Object(body);
  const byId = metrics.toSorted((one, other) => one.id - other.id);
  expect(items.map(({ shortname }) => shortname)).toEqual(byId.map(({ shortname }) => shortname));
  expect(items.filter(({ is_active }) => !is_active).map(({ shortname }) => shortname)).toEqual(["bleu"]);
});

test("listMetrics 200: an argument has its bounds as JSON Schema", async () => {
  const { body } = await server.call("GET", "/metrics");
  expect(body).toContainEqual(
    expect.objectContaining({
      shortname: "contains",
      arguments: expect.arrayContaining([
        {
          name: "mode",
          description: "How many of the texts the output should have.",
          is_required: false,
          default: "all",
          schema: { type: "string", enum: ["all", "any", "none"] },
        },
      ]),
    }),
  );
});

test("listMetrics 200: none of that name", async () => {
  expect(await server.call("GET", "/metrics?shortname=exact_macth")).toMatchObject({ status: 200, body: [] });
});

test("listMetrics 401: without a key", async () => {
  expect(await server.call("GET", "/metrics", { key: null })).toMatchObject({ status: 401 });
});

test("listMetrics 422: an empty shortname", async () => {
  expect(await server.call("GET", "/metrics?shortname=")).toMatchObject({
    status: 422,
    body: example("metric-shortname-empty"),
  });
});
