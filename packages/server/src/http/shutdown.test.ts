import { once } from "node:events";
import { mkdtemp, readdir } from "node:fs/promises";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setImmediate, setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { operations } from "../operations/index.ts";
import { gatedJudge } from "../testing/gated-judge.ts";
import { type TestServer, testServer } from "../testing/test-server.ts";
import { createLog } from "./log.ts";

type Line = { readonly level: string; readonly path?: string; readonly status?: number | null };

const lines: Line[] = [];
const log = createLog({ write: (line) => lines.push(JSON.parse(line)) });
beforeEach(() => {
  lines.length = 0;
});

const [first, rest] = [
  '--b\r\nContent-Disposition: form-data; name="selected_metrics"\r\n\r\n{"2":100}\r\n' +
    '--b\r\nContent-Disposition: form-data; name="file"; filename="late.csv"\r\n\r\noutput,golden_answer\r\na,a\r\n',
  "b,b\r\n--b--\r\n",
];

/** Begins an upload of a file of two rows, whose end is still to be sent. */
async function beginUpload(server: TestServer, uploads: string): Promise<ClientRequest> {
  const upload = request(`${server.url}/api/v1/datasets`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${exampleKey}`,
      "content-type": "multipart/form-data; boundary=b",
      "content-length": first.length + rest.length,
    },
  });
  upload.write(first);
  while ((await readdir(uploads)).length === 0) await setTimeout(5);
  return upload;
}

async function answered(asking: ClientRequest): Promise<IncomingMessage> {
  const [response] = await once(asking, "response");
  return response;
}

const worse = () => lines.filter(({ level }) => level !== "info");

describe("when the server stops", () => {
  test("an upload that is arriving is read to its end", async () => {
    const uploads = await mkdtemp(join(tmpdir(), "uploads-"));
    const server = await testServer({ log, uploads });
    const upload = await beginUpload(server, uploads);
    const closed = server.close();
    await setImmediate();
    upload.end(rest);
    const response = await answered(upload);
    expect([response.statusCode, await json(response)]).toEqual([
      201,
      expect.objectContaining({ name: "late.csv" }),
    ]);
    await closed;
    expect(worse()).toEqual([]);
  });

  test("an upload that does not end in time is cut off with 503, and not logged as an error", async () => {
    const uploads = await mkdtemp(join(tmpdir(), "uploads-"));
    const server = await testServer({ log, uploads, graceMs: 200 });
    const upload = await beginUpload(server, uploads);
    const closed = server.close();
    const response = await answered(upload);
    expect([response.statusCode, response.headers["retry-after"], await json(response)]).toEqual([
      503,
      "2",
      { detail: "The server is stopping and has cut this request off. Try again in a moment." },
    ]);
    upload.on("error", () => undefined).destroy();
    await closed;
    expect(worse()).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ level: "info", path: "/api/v1/datasets", status: 503 });
  });

  test("an operation that heeds its signal is cut off with 503, and not logged as an error", async () => {
    const server = await testServer({ log, graceMs: 200, operations: heeding });
    const asked = server.call("GET", "/organizations/me");
    await server.call("GET", "/dataset-types");
    const closed = server.close();
    expect((await asked).status).toBe(503);
    await closed;
    expect(worse()).toEqual([]);
  });

  test("a request that waits for its run gets it at once, unfinished", async () => {
    const judge = gatedJudge();
    const server = await testServer({ log, engine: { judges: () => judge, grace: 300 } });
    const evaluations = [{ metrics: ["ans_corr"], data: [{ input: "q", output: "a", golden_answer: "a" }] }];
    const asked = server.call("POST", "/runs/custom", { body: { evaluations, is_blocking: true } });
    while (judge.questions() === 0) await setTimeout(5);
    const closed = server.close();
    const { status, body, headers } = await asked;
    expect([status, body]).toEqual([201, expect.objectContaining({ finished_at: null, result: null })]);
    expect(headers.get("retry-after")).toBe("2");
    await closed;
    expect(worse()).toEqual([]);
  });

  test("a request that waits for its score is answered 503 at once, and told where its run is", async () => {
    const judge = gatedJudge();
    const server = await testServer({ log, engine: { judges: () => judge, grace: 300 } });
    const sample = { metric_shortname: "ans_corr", input: "q", output: "a", golden_answer: "a" };
    const asked = ["gpt-4o", "gpt-4.1"].map((model_slug) =>
      server.call("POST", "/evaluate", { body: { ...sample, model_slug } }),
    );
    while (judge.questions() < asked.length) await setTimeout(5);
    const closed = server.close();
    for (const { status, body, headers } of await Promise.all(asked)) {
      const location = headers.get("location") ?? "";
      const id = /^\/api\/v1\/runs\/(\d+)$/.exec(location)?.[1];
      expect([status, headers.get("retry-after"), body]).toEqual([
        503,
        "2",
        {
          detail: `The server is stopping, and run ${id} goes on afterwards. Get its score later with GET /runs/${id}.`,
        },
      ]);
    }
    await closed;
    expect(worse()).toEqual([]);
  });
});

test("a streamed response that has begun is sent whole, without a warning about listeners", async () => {
  const warnings: unknown[] = [];
  const warn = (warning: Error) => warnings.push(warning.name);
  process.on("warning", warn);
  const server = await testServer({
    log,
    checkResponses: false,
    graceMs: 60_000,
    operations: { ...operations, listDatasetTypes: slow },
  });
  const asked = ["identity", "gzip"].map((coding) =>
    server.call("GET", "/dataset-types", { headers: { "accept-encoding": coding } }),
  );
  while (begun.count < asked.length) await setTimeout(5);
  await server.close();
  for (const { body } of await Promise.all(asked)) expect(body).toHaveLength(300);
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

test("a request whose client has left is aborted, and not logged as an error", async () => {
  await using server = await testServer({ log, operations: heeding });
  const headers = { authorization: `Bearer ${exampleKey}` };
  const asking = request(`${server.url}/api/v1/organizations/me`, { headers }).end();
  asking.on("error", () => undefined);
  await server.call("GET", "/dataset-types");
  asking.destroy();
  while (!lines.some(({ path }) => path === "/api/v1/organizations/me")) await setTimeout(5);
  await setTimeout(20);
  expect(worse()).toEqual([]);
});

test("any other error is logged as one, also while the server stops", async () => {
  const server = await testServer({
    log,
    graceMs: 100,
    operations: {
      ...operations,
      getMyOrganization: async ({ signal }) => {
        await once(signal, "abort");
        throw new TypeError("Not to be read.");
      },
    },
  });
  const asked = server.call("GET", "/organizations/me");
  await server.call("GET", "/dataset-types");
  const closed = server.close();
  expect((await asked).status).toBe(500);
  await closed;
  expect(worse()).toMatchObject([{ level: "error", err: { message: "Not to be read." } }]);
});

const begun = { count: 0 };

/** Goes on for a while, and looks at its signal as an operation that creates something does. */
const slow = async ({ signal }: Parameters<typeof operations.listDatasetTypes>[0]) => {
  signal.throwIfAborted();
  begun.count += 1;
  return { status: 200 as const, body: types() };
};

async function* types() {
  for (let count = 0; count < 300; count++) {
    yield [{ id: 1, name: "x", label: "x".repeat(2_000), description: null }];
    await setTimeout(1);
  }
}

/** An operation that goes on until it is told to break off. */
const heeding = {
  ...operations,
  getMyOrganization: async ({ signal }: Parameters<typeof operations.getMyOrganization>[0]) => {
    if (!signal.aborted) await once(signal, "abort");
    signal.throwIfAborted();
    return { status: 200 as const, body: null };
  },
};
