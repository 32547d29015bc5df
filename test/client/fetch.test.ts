import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createAegis, type FetchFunction, NotFoundError, TimeoutError } from "@aegis/client";
import { exampleKey as apiKey } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import nodeFetch from "node-fetch";
import { ProxyAgent, fetch as undiciFetch } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: TestServer;
let proxy: Server;
let dispatcher: ProxyAgent;
const tunnels: (string | undefined)[] = [];

beforeAll(async () => {
  server = await testServer({ checkResponses: false });
  proxy = await startProxy();
  dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${portOf(proxy)}`, proxyTunnel: true });
});

afterAll(async () => {
  await dispatcher.close();
  proxy.closeAllConnections();
  proxy.close();
  await server.close();
});

const csv = "output,golden_answer\n4,4\n";
const rows = [{ output: "4", golden_answer: "4" }];
const selected_metrics = { 2: 100 };

describe.each<[string, FetchFunction | undefined, { takesStreams: boolean }]>([
  ["the platform", undefined, { takesStreams: true }],
  ["undici", undiciFetch, { takesStreams: true }],
  ["undici with a proxy", (url, init) => undiciFetch(url, { ...init, dispatcher }), { takesStreams: true }],
  // It sends a stream of the platform as the text "[object ReadableStream]".
  ["node-fetch", nodeFetch, { takesStreams: false }],
])("the client with the fetch of %s", (name, fetch, { takesStreams }) => {
  const open = () => createAegis({ apiKey, baseUrl: `${server.url}/api/v1`, fetch });

  test("sends and reads JSON, and gives a response of the platform", async () => {
    const { data, response, requestId } = await open()
      .evaluate({ metric_shortname: "exact_match", output: "4", golden_answer: "4" })
      .withResponse();
    expect(data.result).toBe(100);
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.headers.get("x-request-id")]).toEqual([201, requestId]);
  });

  test("uploads a Blob, iterates over rows, and deletes", async () => {
    const aegis = open();
    const { id } = await aegis.datasets.create({ file: new Blob([csv]), filename: name, selected_metrics });
    expect(await all((await aegis.datasets.download(id)).rows())).toMatchObject(rows);
    expect(await aegis.datasets.delete(id)).toBeUndefined();
    await expect(aegis.datasets.delete(id)).rejects.toBeInstanceOf(NotFoundError);
  });

  test.runIf(takesStreams)("uploads a stream", async () => {
    const aegis = open();
    const file = new Blob([csv]).stream();
    const { id } = await aegis.datasets.create({ file, filename: name, selected_metrics });
    expect(await (await aegis.datasets.download(id)).text()).toBe(
      await new Response((await aegis.datasets.download(id)).stream).text(),
    );
    await aegis.datasets.delete(id);
  });

  test("ends a call at its timeout, and when its signal is aborted", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const aegis = createAegis({ apiKey, baseUrl: `http://127.0.0.1:${portOf(silent)}`, fetch, retries: 0 });
    await expect(aegis.runs.get(1, { timeout: 50 })).rejects.toBeInstanceOf(TimeoutError);
    const reason = new Error("No longer wanted.");
    await expect(aegis.runs.get(1, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    silent.closeAllConnections();
    silent.close();
  });
});

test("a proxy is used if undici is given one", () => {
  expect(tunnels).toContain(new URL(server.url).host);
});

/** A proxy that opens tunnels, and notes to where. */
async function startProxy(): Promise<Server> {
  const listening = createServer().on("connect", ({ url }, client, head) => {
    tunnels.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    // Whoever ends first ends both; what the test sees of it is the call's own error.
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
  });
  listening.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return listening;
}

function portOf(listening: Server): number {
  return (listening.address() as AddressInfo).port;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
