import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DomainError } from "@aegis/rules";
import { afterAll, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { operations } from "../operations/index.ts";
import { testServer } from "../testing/test-server.ts";

const uploads = await mkdtemp(join(tmpdir(), "uploads-"));
const seen: { left: readonly string[]; text: string; signals: AbortSignal[] } = {
  left: [],
  text: "",
  signals: [],
};
const server = await testServer({
  uploads,
  operations: {
    ...operations,
    createDataset: async (_context, { body: { file } }) => {
      seen.left = await readdir(uploads);
      seen.text = "";
      for await (const chunk of file.read()) seen.text += Buffer.from(chunk).toString();
      throw DomainError.refused(`${file.name} has ${file.size} bytes.`);
    },
    getMyOrganization: async ({ signal }) => {
      seen.signals.push(signal);
      if (!signal.aborted) await once(signal, "abort");
      return { status: 200, body: null };
    },
    listDatasetTypes: async () => ({ status: 200, body: [] }),
  },
});
afterAll(async () => {
  await server.close();
  await rm(uploads, { recursive: true });
});

describe("a request without an operation", () => {
  test("404, key or no key", async () => {
    const { status, body } = await server.call("GET", "/nothing", { key: null });
    expect([status, body]).toEqual([404, { detail: "Nothing at /api/v1/nothing." }]);
  });

  test("405 with Allow", async () => {
    const { status, headers } = await server.call("PATCH", "/runs/991");
    expect([status, headers.get("allow")]).toEqual([405, "DELETE, GET, HEAD, PUT"]);
  });

  test("307 to the address without a slash at the end", async () => {
    const { status, headers } = await server.call("GET", "/datasets/?page=2");
    expect([status, headers.get("location")]).toEqual([307, "/api/v1/datasets?page=2"]);
  });
});

describe("a request without a valid key gets 401", () => {
  test("with the words of the document, before the body is looked at", async () => {
    const missing = await server.call("POST", "/evaluate", { key: null, body: "nonsense" });
    expect([missing.status, missing.body]).toEqual([
      401,
      { detail: 'Send your API key as "Authorization: Bearer sk_...".' },
    ]);
    expect(missing.headers.get("www-authenticate")).toBe("Bearer");
    const unknown = await server.call("GET", "/runs/991", { key: `sk_${"f".repeat(32)}` });
    expect([unknown.status, unknown.body]).toEqual([
      401,
      { detail: "This API key is unknown, has expired or has been revoked." },
    ]);
  });

  test("before a large body has arrived", async () => {
    const upload = request(`${server.url}/api/v1/datasets`, {
      method: "POST",
      headers: { "content-length": 2 ** 28, "content-type": "multipart/form-data; boundary=b" },
    });
    upload.flushHeaders();
    const [response] = await once(upload, "response");
    expect([response.statusCode, response.headers.connection]).toEqual([401, "close"]);
    upload.on("error", () => undefined).destroy();
  });
});

describe("an invalid request", () => {
  test("415 for another media type", async () => {
    const { status, body } = await server.call("POST", "/evaluate", {
      body: {},
      headers: { "content-type": "text/plain" },
    });
    expect([status, body]).toEqual([415, { detail: "The body must be application/json, not text/plain." }]);
  });

  test("413 for a body over 16 MiB", async () => {
    const { status, body } = await server.call("POST", "/evaluate", { body: "a".repeat(2 ** 24) });
    expect([status, body]).toEqual([
      413,
      { detail: "The body is larger than 16 MiB. Upload the rows as a dataset instead." },
    ]);
  });

  test.each([
    [
      "values",
      Array(2_500_000).fill(0),
      "The body has more than 2500000 values. Send fewer rows at a time, or upload them as a dataset.",
    ],
    [
      "different keys",
      Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [`${at}`, 0])),
      "The body has more than 100000 different keys. Leave out those that the operation does not take.",
    ],
  ])("413 for a body with too many %s", async (_what, sent, detail) => {
    const { status, body } = await server.call("POST", "/evaluate", { body: sent });
    expect([status, body]).toEqual([413, { detail }]);
  });

  test("422 for a parameter", async () => {
    const { status, body } = await server.call("GET", "/runs/none");
    expect([status, body]).toEqual([
      422,
      { detail: [expect.objectContaining({ loc: ["path", "run_id"], type: "int_parsing" })] },
    ]);
  });
});

test("the file of a form is on disk while the operation runs, and gone afterwards", async () => {
  const form = {
    file: new File(["a,b\r\n1,2\r\n"], "rows.csv", { type: "text/csv" }),
    selected_metrics: '{"1":70}',
  };
  const { status, body } = await server.call("POST", "/datasets", { form });
  expect([status, body]).toEqual([400, { detail: "rows.csv has 10 bytes." }]);
  expect([seen.left.length, seen.text, await readdir(uploads)]).toEqual([1, "a,b\r\n1,2\r\n", []]);
});

test("an operation's signal is aborted when its client leaves", async () => {
  const headers = { authorization: `Bearer ${exampleKey}` };
  const asking = request(`${server.url}/api/v1/organizations/me`, { headers }).end();
  asking.on("error", () => undefined);
  while (seen.signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(seen.signals[0]?.aborted).toBe(false);
  asking.destroy();
  await once(seen.signals[0] ?? new EventTarget(), "abort");
});

test("an operation that waits responds when the server stops", async () => {
  const waiting = await testServer({
    graceMs: 100,
    operations: {
      ...operations,
      getMyOrganization: async ({ signal }) => {
        if (!signal.aborted) await once(signal, "abort");
        return { status: 200, body: null };
      },
    },
  });
  const asked = waiting.call("GET", "/organizations/me");
  await waiting.call("GET", "/dataset-types");
  await waiting.close();
  expect((await asked).status).toBe(200);
});

test("a response that the document does not promise is a 500", async () => {
  await using wrong = await testServer({
    operations: {
      ...operations,
      listDatasetTypes: async () => ({
        status: 200,
        body: [{ id: 0, name: "X", label: "X", description: null }],
      }),
    },
  });
  expect((await wrong.call("GET", "/dataset-types")).status).toBe(500);
});
