import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("200: the file of the examples", async () => {
  const { status, headers, body } = await server.call("GET", "/datasets/42/download");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/csv/);
  expect(headers.get("content-disposition")).toContain('"dataset_42.csv"');
  expect(body).toBe(example("refund-dataset-rows"));
});

test("200: what a spreadsheet takes for a formula is disarmed, unless raw is asked for", async () => {
  const form = { file: csv("output,prompt\n=1+1,007\n"), selected_metrics: '{"2": 80}' };
  const { body } = await server.call("POST", "/datasets", { form });
  const path = `/datasets/${Object(body).id}/download`;
  expect((await server.call("GET", path)).body).toBe("prompt,output\n007,'=1+1\n");
  expect((await server.call("GET", `${path}?raw=true`)).body).toBe("prompt,output\n007,=1+1\n");
});

test("200: what was uploaded and is downloaded raw is equal cell by cell", async () => {
  const content = 'prompt,output\n" a\r\nb","=""x"""\n,\n007,😀 ü\n"\r",-1\n';
  const form = { file: csv(content, "hard.csv"), selected_metrics: '{"2": 80}' };
  const { body } = await server.call("POST", "/datasets", { form });
  expect((await server.call("GET", `/datasets/${Object(body).id}/download?raw=true`)).body).toBe(content);
});

test("401: without a key", async () => {
  expect(await server.call("GET", "/datasets/42/download", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("404: no such dataset, one of somebody else, or one without rows", async () => {
  for (const [id, body] of [
    [405, example("dataset-file-not-found")],
    [6, { detail: "Dataset 6 not found." }],
    [43, example("dataset-without-rows")],
  ])
    expect(await server.call("GET", `/datasets/${id}/download`)).toMatchObject({ status: 404, body });
});

test("422: an id that is no integer", async () => {
  expect(await server.call("GET", "/datasets/march/download")).toMatchObject({
    status: 422,
    body: example("dataset-id-not-integer"),
  });
});

test("500: the store fails", async () => {
  await using other = await testServer();
  vi.spyOn(other.store, "recordsOfDataset").mockImplementation(() => {
    throw new Error("secret");
  });
  expect(await other.call("GET", "/datasets/42/download")).toMatchObject({
    status: 500,
    body: example("server-error"),
  });
});

function csv(content: string, name = "rows.csv"): File {
  return new File([content], name, { type: "text/csv" });
}
