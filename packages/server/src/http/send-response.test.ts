import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import type { DatasetType } from "@aegis/contract";
import { afterAll, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { createLog } from "../http/log.ts";
import { operations } from "../operations/index.ts";
import { testServer } from "../testing/test-server.ts";

/** More chunks than a connection itself takes in, which is some megabytes; a file of 10,000 is a gigabyte. */
const tooMany = 300;

/** A line of the file that is sent. */
const line = `${"x".repeat(998)}\r\n`;
const chunk = line.repeat(100);

const made = { chunks: 0, isEnded: false };

/** A file of `count` chunks, which breaks after `breaksAt` of them. */
async function* chunks(count: number, breaksAt = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  made.chunks = 0;
  made.isEnded = false;
  try {
    for (let index = 0; index < count; index++) {
      if (index === breaksAt) throw new Error("The disk is gone.");
      made.chunks += 1;
      yield chunk;
      await setTimeout(0);
    }
  } finally {
    made.isEnded = true;
  }
}

/** Batches that are there at once, as those of a store that waits for nothing. */
const ready = { count: 0, most: 5_000 };

async function* batches(): AsyncGenerator<readonly DatasetType[]> {
  for (ready.count = 0; ready.count < ready.most; ready.count++)
    yield [{ id: 1, name: "x", label: "x".repeat(50), description: null }];
}

const lines: string[] = [];
const server = await testServer({
  checkResponses: false,
  log: createLog({ write: (each) => lines.push(each) }, "error"),
  operations: {
    ...operations,
    downloadDataset: async (_context, { path: { dataset_id } }) => ({
      status: 200,
      body: { csv: dataset_id === 13 ? chunks(100, 5) : chunks(dataset_id), filename: `${dataset_id}.csv` },
    }),
    listDatasetTypes: async () => ({ status: 200, body: batches() }),
    getMyOrganization: async () => ({ status: 200, body: null }),
  },
});
afterAll(server.close);

async function download(count: number, { method = "GET", headers = {} } = {}): Promise<IncomingMessage> {
  const asking = get(`${server.url}/api/v1/datasets/${count}/download`, {
    method,
    agent: false,
    headers: { authorization: `Bearer ${exampleKey}`, ...headers },
  });
  const [response] = await once(asking, "response");
  return response;
}

test("a large response is streamed, all of it", async () => {
  const response = await download(20);
  expect(response.headers).toMatchObject({
    "transfer-encoding": "chunked",
    "content-disposition": 'attachment; filename="20.csv"',
  });
  expect((await buffer(response)).toString()).toBe(chunk.repeat(20));
});

test("a large response is compressed for a client that accepts gzip", async () => {
  const response = await download(20, { headers: { "accept-encoding": "gzip" } });
  expect(response.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
  expect(gunzipSync(await buffer(response)).toString()).toBe(chunk.repeat(20));
});

test("HEAD has the headers of a large response alone, and makes nothing more than its beginning", async () => {
  const response = await download(20, { method: "HEAD" });
  expect([response.statusCode, (await buffer(response)).length]).toEqual([200, 0]);
  expect(response.headers).toHaveProperty("content-type", "text/csv; charset=utf-8");
  expect(made).toEqual({ chunks: 1, isEnded: true });
});

describe("a client that reads slowly, or leaves,", () => {
  test("holds back the operation", async () => {
    const response = await download(10_000);
    response.pause();
    let before = 0;
    while (made.chunks > before && made.chunks < tooMany) {
      before = made.chunks;
      // Turns enough of the event loop for an operation that nothing holds back.
      for (let call = 0; call < 20; call++) await server.call("GET", "/organizations/me");
    }
    expect(made.chunks).toBe(before);
    expect(before).toBeLessThan(tooMany);
    response.destroy();
    while (!made.isEnded) await setTimeout(5);
  });
});

test.each(["identity", "gzip"])(
  "other requests are answered between the pieces of a large response: %s",
  async (encoding) => {
    const headers = { "accept-encoding": encoding };
    const large = server.call("GET", "/dataset-types", { headers });
    while (ready.count === 0) await setTimeout(0);
    await server.call("GET", "/organizations/me");
    expect(ready.count).toBeLessThan(ready.most);
    expect((await large).body).toHaveLength(ready.most);
  },
);

test("an error in the middle of a stream breaks the connection, and is logged", async () => {
  const response = await download(13);
  await expect(buffer(response)).rejects.toMatchObject({ code: "ECONNRESET" });
  while (lines.length === 0) await setTimeout(5);
  expect(lines.join("")).toContain("The disk is gone.");
});

test("a client that leaves is not an error", async () => {
  lines.length = 0;
  const response = await download(10_000);
  response.destroy();
  while (!made.isEnded) await setTimeout(5);
  // While another request is answered, the download comes to its end.
  await server.call("GET", "/organizations/me");
  expect(lines).toEqual([]);
});
