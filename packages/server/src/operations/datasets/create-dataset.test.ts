import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exampleKey } from "../../domain/api-key.ts";
import { createLog } from "../../http/log.ts";
import { eventually } from "../../testing/eventually.ts";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";
import { someRows, uploadForm } from "../../testing/upload-form.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const upload = (parts?: Record<string, string>, file?: File, to = server) =>
  to.call("POST", "/datasets", { form: uploadForm(parts, file) });

const idOf = ({ body }: { body: unknown }): number => Object(body).id;

describe("createDataset 201:", () => {
  test("the upload of the examples", async () => {
    await using other = await testServer();
    await other.call("DELETE", "/datasets/42");
    other.clock.now = Date.UTC(2026, 3, 2, 12);
    const file = new File([String(example("refund-dataset-rows"))], "refunds.csv", { type: "text/csv" });
    const answer = await other.call("POST", "/datasets", {
      form: uploadForm({ name: Object(example("refund-questions")).name }, file),
    });
    const id = idOf(answer);
    const expected = Object(example("refund-dataset-created"));
    const records = [{ ...expected.records[0], id: expect.any(Number), dataset_id: id }];
    expect(answer).toMatchObject({ status: 201, body: { ...expected, id, records } });
    expect((await other.call("GET", `/datasets/${id}`)).body).toEqual(answer.body);
  });

  test.each(["n", "🦉"])(
    "without a name it takes the file name, cut if it is too long: %s…",
    async (letter) => {
      const answer = await upload({}, new File([someRows], `${letter.repeat(300)}.csv`));
      expect(answer).toMatchObject({ status: 201, body: { name: letter.repeat(255) } });
    },
  );

  test.each(["null", "{}"])("mappings %s mean no mappings", async (column_mappings) => {
    const answer = await upload({ column_mappings, name: `Mapped by ${column_mappings}` });
    expect(answer).toMatchObject({ status: 201, body: { column_mappings: null } });
  });

  test("mappings name the columns; cells stay the exact text; an empty cell is the empty text", async () => {
    const file = new File(['question;a;x\n 007 ;"b\r\n""c""";\n'], "mapped.csv");
    const column_mappings = '{"prompt": "question", "output": "a", "context": "x"}';
    const answer = await upload({ column_mappings, selected_metrics: '{"12": 80}' }, file);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        structure: ["prompt", "context", "output"],
        column_mappings: JSON.parse(column_mappings),
        records: [{ prompt: " 007 ", input: null, context: "", output: 'b\r\n"c"', golden_answer: null }],
      },
    });
  });

  test("put into a shared collection it is shared, into a private one it is not", async () => {
    const shared = await upload({ name: "shared", data_collection_id: "15" });
    expect(shared).toMatchObject({
      status: 201,
      body: { data_collection_id: 15, org_id: 12, user: { id: 7 } },
    });
    const kept = await upload({ name: "private", data_collection_id: "14" });
    expect(kept).toMatchObject({ status: 201, body: { data_collection_id: 14, org_id: null } });
  });

  test("metrics keep the arguments of the request", async () => {
    const selected_metrics = '{"2": 80, "1": {"threshold": 70, "metric_args": {"ignore_order": true}}}';
    const answer = await upload({ name: "with arguments", selected_metrics });
    expect(answer).toMatchObject({ status: 201, body: { selected_metrics: JSON.parse(selected_metrics) } });
  });

  test("many rows keep their order, and the dataset knows how much a run over it has to read", async () => {
    const many = Array.from({ length: 2500 }, (_, index) => `${index}`);
    const parts = { name: "many", selected_metrics: '{"12": 80}' };
    const answer = await upload(parts, new File([`output\n${many.join("\n")}\n`], "many.csv"));
    const { records } = Object(answer.body);
    expect(records.map(({ output }: { output: string }) => output)).toEqual(many);
    expect(await server.store.findDataset(idOf(answer))).toMatchObject({
      record_count: 2500,
      record_size: { rows: 2500, output: { characters: many.join("").length, sentences: 2500 } },
    });
  });

  test("another user may have a dataset of the same name", async () => {
    const colleague = await server.addUser("colleague@acme.com", { org_id: 12 });
    const sent = { form: uploadForm({ name: "My evaluation set" }), key: colleague.key };
    expect((await server.call("POST", "/datasets", sent)).status).toBe(201);
  });
});

test("createDataset 401: without a key", async () => {
  const sent = { form: uploadForm(), key: null };
  expect(await server.call("POST", "/datasets", sent)).toMatchObject({
    status: 401,
    body: example("key-missing"),
  });
});

test("createDataset 404: a collection that does not exist and, in the same words, another user's", async () => {
  const stranger = await server.addUser("stranger@example.com");
  expect(await upload({ data_collection_id: "406" })).toMatchObject({
    status: 404,
    body: example("upload-collection-not-found"),
  });
  const sent = { form: uploadForm({ data_collection_id: "14" }), key: stranger.key };
  expect(await server.call("POST", "/datasets", sent)).toMatchObject({
    status: 404,
    body: { detail: "Data collection 14 not found." },
  });
});

test("createDataset 413: a file over the limit", async () => {
  const upload = request(`${server.url}/api/v1/datasets`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${exampleKey}`,
      "content-type": "multipart/form-data; boundary=b",
      "content-length": 512 * 2 ** 20 + 1,
    },
  });
  upload.flushHeaders();
  const [response] = await once(upload, "response");
  expect(response.statusCode).toBe(413);
  expect(JSON.parse(await text(response))).toEqual(example("upload-too-large"));
  upload.destroy();
});

test("createDataset 415: a body that is not a form", async () => {
  expect(await server.call("POST", "/datasets", { body: {} })).toMatchObject({
    status: 415,
    body: example("upload-not-form"),
  });
});

test("createDataset 422: a part is missing", async () => {
  const { file: _, ...parts } = uploadForm();
  expect(await server.call("POST", "/datasets", { form: parts })).toMatchObject({
    status: 422,
    body: example("upload-file-missing"),
  });
});

test("createDataset 500: the store fails, and nothing remains", async () => {
  await using other = await testServer();
  const abandoned = vi.spyOn(other.store, "abandonUpload");
  vi.spyOn(other.store, "addRecords").mockRejectedValue(new Error("secret"));
  expect(await other.call("POST", "/datasets", { form: uploadForm() })).toMatchObject({
    status: 500,
    body: example("server-error"),
  });
  expect(abandoned).toHaveBeenCalledOnce();
});

test("createDataset 500: an upload that fails and cannot be cleaned up has both reasons in the log", async () => {
  const lines: string[] = [];
  await using other = await testServer({ log: createLog({ write: (line) => lines.push(line) }, "error") });
  vi.spyOn(other.store, "addRecords").mockRejectedValue(new Error("the first"));
  vi.spyOn(other.store, "abandonUpload").mockRejectedValue(new Error("the second"));
  expect(await upload({}, undefined, other)).toMatchObject({ status: 500, body: example("server-error") });
  expect(lines.map((line) => JSON.parse(line).err)).toMatchObject([
    {
      message: expect.stringMatching(/^Upload \d+ failed, and could not be cleaned up/),
      aggregateErrors: [{ message: "the first" }, { message: "the second" }],
    },
  ]);
});

test("createDataset: an upload that its sender aborts stops, and nothing remains", async () => {
  await using other = await testServer();
  const abandoned = vi.spyOn(other.store, "abandonUpload");
  const leaving = new AbortController();
  const kept = vi.spyOn(other.store, "addRecords").mockImplementation(async () => leaving.abort());
  const body = new FormData();
  body.append("file", new File([`output\n${"a\n".repeat(200_000)}`], "long.csv"));
  body.append("selected_metrics", '{"12": 80}');
  const headers = { authorization: `Bearer ${exampleKey}` };
  const sending = fetch(`${other.url}/api/v1/datasets`, {
    method: "POST",
    headers,
    body,
    signal: leaving.signal,
  });
  await expect(sending).rejects.toThrow();
  await eventually(() => expect(abandoned).toHaveBeenCalledOnce());
  expect(kept.mock.calls.length).toBeLessThan(200);
});
