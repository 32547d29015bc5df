import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("downloadRun 200: the report of the example", async () => {
  const { status, headers, body } = await server.call("GET", "/runs/991/download");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toMatch(/^text\/csv/);
  expect(headers.get("content-disposition")).toContain("run_991_report.csv");
  expect(String(body).split("\n").slice(0, 3)).toEqual([
    "alias,prompt,input,output,golden_answer,explanation,model_slug,is_success,evaluation_cost_raw,evaluation_cost,is_gte_threshold,threshold,result,metric_id,shortname,name,number_of_successes,number_of_failures,record_id",
    "support-march,What is 2+2?,2+2 equals 4.,4,4,The output says the same as the golden answer.,gpt-4o,true,0.000400000000000,0.0004,true,70,100,3,ans_corr,Answer Correctness,4,0,100",
    "support-march,What is 2+2?,2+2 equals 4.,4,4,The input supports the answer.,gpt-4o,true,0.000200000000000,0.0002,true,70,90,4,faith,Faithfulness,4,0,100",
  ]);
  expect(String(body).trimEnd().split("\n")).toHaveLength(5);
});

test("downloadRun 200: empty columns are left out", async () => {
  const { body } = await server.call("GET", "/runs/993/download");
  const [header] = String(body).split("\n");
  expect(header).toBe(
    "alias,prompt,output,golden_answer,explanation,model_slug,is_success,threshold,metric_id,shortname,name,number_of_successes,number_of_failures,record_id",
  );
});

test("downloadRun 200: texts are whole; a text that a spreadsheet would take for a formula gets an apostrophe and is named in a last column, unless raw is true", async () => {
  const output = `=1+1 ${"long ".repeat(100)}`;
  const { body } = await server.call("POST", "/evaluate", {
    body: { metric_shortname: "is_string", output },
  });
  const path = `/runs/${Object(body).run_id}/download`;
  expect((await server.call("GET", path)).body).toMatch(/,aegis_defused\n.*,output\n$/);
  expect((await server.call("GET", path)).body).toContain(`,'${output},`);
  expect((await server.call("GET", `${path}?raw=true`)).body).toContain(`,${output},`);
});

test("downloadRun 200: the metadata of a judged metric is JSON", async () => {
  const { body } = await server.call("POST", "/evaluate", {
    body: { metric_shortname: "faith", input: "2+2 equals 4.", output: "4" },
  });
  const report = await server.call("GET", `/runs/${Object(body).run_id}/download`);
  expect(report.body).toContain(",eval_metadata,");
  expect(report.body).toContain('""judge"":""offline""');
});

test("downloadRun 200 and 304: a large report is sent again if its run has changed, and not even read if something else has", async () => {
  // A checked response is made whole, and its tag is a digest.
  await using other = await testServer({ checkResponses: false });
  const { body } = await other.call("POST", "/runs/custom", {
    body: {
      is_blocking: true,
      evaluations: [{ metrics: ["is_string"], data: Array(300).fill({ output: "x".repeat(300) }) }],
    },
  });
  const path = `/runs/${Object(body).id}/download`;
  const etag = (await other.call("GET", path)).headers.get("etag") ?? "";
  const ask = (query = "") => other.call("GET", path + query, { headers: { "if-none-match": etag } });
  await other.call("POST", "/data-collections", { body: { name: "Something else" } });
  const read = vi.spyOn(other.store, "evaluationsWithRecords");
  expect(await ask()).toMatchObject({ status: 304, body: null });
  expect(read).not.toHaveBeenCalled();
  expect((await ask("?raw=true")).status).toBe(200);
  await other.call("PUT", `/runs/${Object(body).id}`, { body: { alias: "another name" } });
  expect(await ask()).toMatchObject({ status: 200, body: expect.stringContaining("another name") });
});

test("downloadRun 401: without a key", async () => {
  expect((await server.call("GET", "/runs/991/download", { key: null })).status).toBe(401);
});

test("downloadRun 404: a run that does not exist and, in the same words, another user's", async () => {
  const stranger = await server.addUser("stranger.download@example.com");
  expect(await server.call("GET", "/runs/405/download")).toMatchObject({
    status: 404,
    body: { detail: "Run 405 not found." },
  });
  expect(await server.call("GET", "/runs/991/download", { key: stranger.key })).toMatchObject({
    status: 404,
    body: { detail: "Run 991 not found." },
  });
});

test("downloadRun 404: a run without evaluations", async () => {
  expect(await server.call("GET", "/runs/995/download")).toMatchObject({
    status: 404,
    body: { detail: "Run 995 has no evaluations." },
  });
});

test("downloadRun 422: an id that is not an integer", async () => {
  expect((await server.call("GET", "/runs/first/download")).status).toBe(422);
});

test("downloadRun 500: the store fails, and the response discloses nothing about it", async () => {
  await using other = await testServer();
  vi.spyOn(other.store, "evaluationsWithRecords").mockImplementation(() => {
    throw new Error("disk I/O error");
  });
  expect(await other.call("GET", "/runs/991/download")).toMatchObject({
    status: 500,
    body: { detail: "Internal server error." },
  });
});
