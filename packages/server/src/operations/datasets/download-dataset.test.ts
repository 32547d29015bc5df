import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("downloadDataset 200: the file of the example", async () => {
  const { status, headers, body } = await server.call("GET", "/datasets/42/download");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/csv/);
  expect(headers.get("content-disposition")).toContain('"dataset_42.csv"');
  expect(body).toBe(example("refund-dataset-rows"));
});

test("downloadDataset 200: a text that a spreadsheet would take for a formula gets an apostrophe and is named in a last column, unless raw is true", async () => {
  const form = { file: csv("output,prompt\n=1+1,007\n"), selected_metrics: '{"12": 80}' };
  const { body } = await server.call("POST", "/datasets", { form });
  const path = `/datasets/${Object(body).id}/download`;
  expect((await server.call("GET", path)).body).toBe("prompt,output,aegis_defused\n007,'=1+1,output\n");
  expect((await server.call("GET", `${path}?raw=true`)).body).toBe("prompt,output\n007,=1+1\n");
});

test.each(["", "?raw=true"])(
  "downloadDataset 200: what is downloaded with %j and uploaded again has the same rows and scores",
  async (query) => {
    const rows = [
      ["-5", "-5"],
      ["- bullet", "- bullet"],
      ["=1+1", "'=1+1"],
      ["'=1+1", "'=1+1"],
      ["\t=1", "＝1"],
      ["\r@x", "''@x"],
      ["", "-1e-3"],
      ["- a\n- b", "+A1"],
    ];
    const content = stringify([["output", "golden_answer"], ...rows], { quoted_string: true });
    const first = await runOver(csv(content, `first ${query}.csv`));
    const { body } = await server.call("GET", `/datasets/${first.dataset}/download${query}`);
    const again = await runOver(csv(String(body), `again ${query}.csv`));
    expect(first.records).toEqual(rows.map(([output, golden_answer]) => ({ output, golden_answer })));
    expect(again.records).toEqual(first.records);
    expect(again.results).toEqual(first.results);
    expect(new Set(first.results).size).toBeGreaterThan(1);
    const report = await server.call("GET", `/runs/${first.run}/download${query}`);
    const third = await runOver(csv(String(report.body), `report ${query}.csv`));
    const once = third.records.filter((_, at) => at % metricsOfRun === 0);
    expect(once).toEqual(first.records);
  },
);

test("downloadDataset 200: a raw download equals the upload cell by cell", async () => {
  const content = 'prompt,output\n" a\r\nb","=""x"""\n,\n007,😀 ü\n"\r",-1\n';
  const form = { file: csv(content, "hard.csv"), selected_metrics: '{"12": 80}' };
  const { body } = await server.call("POST", "/datasets", { form });
  expect((await server.call("GET", `/datasets/${Object(body).id}/download?raw=true`)).body).toBe(content);
});

test("downloadDataset 200 and 304: the rows of a large dataset are read and sent once, whatever else changes", async () => {
  // A checked response is made whole, and its tag is a digest.
  await using other = await testServer({ checkResponses: false });
  const form = { file: csv(`output\n${`${"x".repeat(300)}\n`.repeat(300)}`), selected_metrics: '{"12": 80}' };
  const { id } = Object((await other.call("POST", "/datasets", { form })).body);
  const path = `/datasets/${id}/download`;
  const etag = (await other.call("GET", path)).headers.get("etag") ?? "";
  const ask = (query = "") => other.call("GET", path + query, { headers: { "if-none-match": etag } });
  await other.call("PUT", `/datasets/${id}`, { body: { name: "Another name" } });
  const read = vi.spyOn(other.store, "recordsOfDataset");
  expect(await ask()).toMatchObject({ status: 304, body: null });
  expect(read).not.toHaveBeenCalled();
  expect((await ask("?raw=true")).status).toBe(200);
  await other.call("DELETE", `/datasets/${id}`);
  expect((await ask()).status).toBe(404);
});

test("downloadDataset 401: without a key", async () => {
  expect(await server.call("GET", "/datasets/42/download", { key: null })).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("downloadDataset 404: a dataset that does not exist, is another user's, or has no rows", async () => {
  for (const [id, body] of [
    [405, example("dataset-file-not-found")],
    [6, { detail: "Dataset 6 not found." }],
    [43, example("dataset-without-rows")],
  ])
    expect(await server.call("GET", `/datasets/${id}/download`)).toMatchObject({ status: 404, body });
});

test("downloadDataset 422: an id that is not an integer", async () => {
  expect(await server.call("GET", "/datasets/march/download")).toMatchObject({
    status: 422,
    body: example("dataset-id-not-integer"),
  });
});

test("downloadDataset 500: the store fails", async () => {
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

const selected_metrics = '{"2": 50, "18": 50, "20": 50}';
const metricsOfRun = Object.keys(JSON.parse(selected_metrics)).length;

/** Uploads a file and runs its metrics: the ids, and the texts and scores in their order. */
async function runOver(file: File) {
  const { body } = await server.call("POST", "/datasets", { form: { file, selected_metrics } });
  const { id: dataset, records } = Object(body);
  const { body: run } = await server.call("POST", "/runs/dataset", {
    body: { dataset_id: dataset, is_blocking: true },
  });
  return {
    dataset,
    run: Object(run).id,
    records: [records].flat().map(({ output, golden_answer }) => ({ output, golden_answer })),
    results: [Object(run).evaluations].flat().map(({ result }) => result),
  };
}
