import { defaultModel, models } from "@aegis/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

type Item = { readonly slug: string; readonly is_default: boolean };

test("listModels 200: the example", async () => {
  expect(await server.call("GET", "/models?slug=gpt-4o")).toMatchObject({
    status: 200,
    body: example("one-model"),
  });
});

test("listModels 200: all models, of which one is the default", async () => {
  const { body } = await server.call("GET", "/models");
  const items: readonly Item[] = Object(body);
  expect(items.map(({ slug }) => slug)).toEqual(models.map(({ slug }) => slug));
  expect(items.filter(({ is_default }) => is_default).map(({ slug }) => slug)).toEqual([defaultModel]);
});

test("listModels 200: none of that name", async () => {
  expect(await server.call("GET", "/models?slug=gpt-1")).toMatchObject({ status: 200, body: [] });
});

test("listModels 401: without a key", async () => {
  expect(await server.call("GET", "/models", { key: null })).toMatchObject({ status: 401 });
});

test("listModels 422: an empty slug", async () => {
  expect(await server.call("GET", "/models?slug=")).toMatchObject({
    status: 422,
    body: example("model-slug-empty"),
  });
});
