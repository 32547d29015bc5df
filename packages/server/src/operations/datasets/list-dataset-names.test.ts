import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("listDatasetNames 200: the list of the example", async () => {
  expect(await server.call("GET", "/datasets/all-partial?shared=false")).toMatchObject({
    status: 200,
    body: example("dataset-names"),
  });
});

test("listDatasetNames 200: the caller's own datasets and those that others share", async () => {
  const idsOf = async (path: string) => {
    const { body } = await server.call("GET", path);
    return Object.values(Object(body)).map((each) => Object(each).id);
  };
  expect(await idsOf("/datasets/all-partial")).toEqual([44, 43, 42, 3, 1, 5]);
  expect(await idsOf("/datasets/all-partial?shared=true")).toEqual([44, 43, 5]);
});

test("listDatasetNames 401: without a key", async () => {
  expect(await server.call("GET", "/datasets/all-partial", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("listDatasetNames 422: a value of shared that is neither true nor false", async () => {
  expect(await server.call("GET", "/datasets/all-partial?shared=maybe")).toMatchObject({
    status: 422,
    body: example("shared-not-boolean"),
  });
});

test("listDatasetNames 500: the store fails", async () => {
  await using other = await testServer();
  vi.spyOn(other.store, "selectDatasetNames").mockImplementation(() => {
    throw new Error("secret");
  });
  expect(await other.call("GET", "/datasets/all-partial")).toMatchObject({
    status: 500,
    body: example("server-error"),
  });
});
