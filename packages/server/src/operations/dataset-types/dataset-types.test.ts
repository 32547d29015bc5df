import { afterAll, beforeAll, expect, test } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";
import { operations } from "../index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("listDatasetTypes 200: all types", async () => {
  expect(await server.call("GET", "/dataset-types")).toMatchObject({
    status: 200,
    body: example("dataset-types"),
  });
});

test("getDatasetType 200: one type", async () => {
  expect(await server.call("GET", "/dataset-types/1")).toMatchObject({
    status: 200,
    body: example("custom-type"),
  });
});

test("getDatasetType 404: a type that does not exist", async () => {
  expect(await server.call("GET", "/dataset-types/404")).toMatchObject({
    status: 404,
    body: example("dataset-type-not-found"),
  });
});

test("getDatasetType 422: an id that is not an integer", async () => {
  expect(await server.call("GET", "/dataset-types/custom")).toMatchObject({
    status: 422,
    body: example("dataset-type-id-not-integer"),
  });
});

test.each(["/dataset-types", "/dataset-types/1"])("%s without a key is refused with 401", async (path) => {
  expect(await server.call("GET", path, { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test.each(["/dataset-types", "/dataset-types/1"])(
  "%s responds with 500 when the operation breaks",
  async (path) => {
    const broken = async () => {
      throw new Error("secret");
    };
    await using other = await testServer({
      operations: { ...operations, listDatasetTypes: broken, getDatasetType: broken },
    });
    expect(await other.call("GET", path)).toMatchObject({ status: 500, body: example("server-error") });
  },
);
