import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { breakTransaction } from "../../testing/break-transaction.ts";
import { example } from "../../testing/example.ts";
import { NameTaken, type TestServer, testServer } from "../../testing/index.ts";
import { uploadForm } from "../../testing/upload-form.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ inactiveMetrics: new Set(["toxic"]) });
});
afterAll(() => server.close());

const upload = (parts?: Record<string, string>, file?: File) =>
  server.call("POST", "/datasets", { form: uploadForm(parts, file) });

describe("createDataset 400:", () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, unknown]>([
    ["no row", "", example("upload-empty")],
    ["an unclosed quote", 'golden_answer,output\na,b\nc,"d\n', example("upload-not-csv")],
    ["another encoding", Buffer.from("prompt\nfaçade\n", "latin1"), example("upload-encoding")],
  ])("%s", async (_, content, body) => {
    const refused = await upload({ name: "refused" }, new File([content], "refused.csv"));
    expect(refused).toMatchObject({ status: 400, body });
  });

  test.each<[string, Record<string, string>, unknown]>([
    ["an unknown metric", { selected_metrics: '{"99": 70}' }, example("upload-metric-unknown")],
    [
      "a metric that is switched off",
      { selected_metrics: '{"43": 70}' },
      { detail: "Metric 43 in selected_metrics is unknown or not active." },
    ],
    [
      "no metric",
      { selected_metrics: "{}" },
      { detail: "selected_metrics is empty. Name at least one metric." },
    ],
    [
      "a column that does not exist",
      { column_mappings: '{"input": "question"}' },
      example("upload-mapping-unknown"),
    ],
    [
      "a field that does not exist",
      { column_mappings: '{"question": "prompt"}' },
      {
        detail:
          'column_mappings names the field "question", which records do not have. Use prompt, input, context, output, or golden_answer.',
      },
    ],
    [
      "a metric that no row can have the fields for",
      { selected_metrics: '{"1": 70, "32": 70}' },
      {
        detail:
          'Line 1: metric "ctx_recall" needs context, which no column holds. The columns are "prompt", "output", and "golden_answer". Rename one, send column_mappings, or leave the metric out.',
      },
    ],
    [
      "a metric whose field is mapped to another column",
      { column_mappings: '{"input": "golden_answer"}' },
      {
        detail: expect.stringContaining('metric "json_equal" needs golden_answer, which no column holds.'),
      },
    ],
    ["a name that the caller has", { name: "support_qa_march.csv" }, example("upload-name-taken")],
    [
      "a name that looks like one that the caller has",
      { name: "support_qa_march\u200d.csv " },
      {
        detail:
          'A dataset named "support_qa_march.csv" already exists, which counts as the same. Send another name.',
      },
    ],
    [
      "a name with a control character",
      { name: "a\u0085b" },
      { detail: "name contains a control character, such as a line break. Remove it." },
    ],
    ["an empty name", { name: " " }, { detail: "name is empty. Leave it out to use the name of the file." }],
  ])("%s", async (_, parts, body) => {
    expect(await upload({ name: "refused", ...parts })).toMatchObject({ status: 400, body });
  });

  test("a name that another request took while the file was read", async () => {
    await using other = await testServer();
    const abandoned = vi.spyOn(other.store, "abandonUpload");
    breakTransaction(other.store, "insertDataset", new NameTaken());
    expect(await other.call("POST", "/datasets", { form: uploadForm() })).toMatchObject({
      status: 400,
      body: { detail: 'A dataset named "rows.csv" already exists. Send another name.' },
    });
    expect(abandoned).toHaveBeenCalledOnce();
  });

  test("a collection of the caller's that is shared with an organization that they have left", async () => {
    await using other = await testServer();
    await other.store.transaction((transaction) =>
      transaction.move([{ kind: "data_collection", ids: [14], org_id: 12 }], "2026-04-02T10:00:00Z"),
    );
    await other.store.setMembership(7, null);
    expect(
      await other.call("POST", "/datasets", { form: uploadForm({ data_collection_id: "14" }) }),
    ).toMatchObject({
      status: 400,
      body: { detail: "You are not in organization 12." },
    });
  });

  test("nothing remains", async () => {
    const abandoned = vi.spyOn(server.store, "abandonUpload");
    const before = await server.call("GET", "/datasets/all-partial");
    const broken = new File([`golden_answer,output\n${"a,b\n".repeat(5000)}c\n`], "broken.csv");
    expect(await upload({}, broken)).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/^Line 5002: the row has 1 cell/) },
    });
    const [[id] = [0]] = abandoned.mock.calls;
    while (await server.store.sweep());
    for await (const left of server.store.recordsOfDataset(id)) expect(left).toEqual([]);
    expect((await server.call("GET", `/datasets/${id}`)).status).toBe(404);
    expect((await server.call("GET", "/datasets/all-partial")).body).toEqual(before.body);
    abandoned.mockRestore();
  });
});
