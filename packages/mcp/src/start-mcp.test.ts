import { once } from "node:events";
import { createServer } from "node:http";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMcp } from "./start-mcp.ts";

/** An API that answers with the key it was called with. */
const api = createServer((request, response) =>
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ key: request.headers.authorization })),
).listen(0, "127.0.0.1");
let baseUrl: string;
beforeAll(async () => {
  if (!api.listening) await once(api, "listening");
  const address = api.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/v1`;
});
afterAll(() => {
  api.closeAllConnections();
  api.close();
});

const start = (apiKey?: string) =>
  startMcp({
    port: 0,
    baseUrl,
    apiKey,
    readOnly: false,
    pages: new Map(),
    onError: (error) => expect.unreachable(error.message),
  });

async function keyUsed(url: string, headers: Record<string, string>): Promise<unknown> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  const { content } = await client.callTool({ name: "getRun", arguments: { run_id: 1 } });
  await client.close();
  const [part] = content;
  return part?.type === "text" ? JSON.parse(part.text).key : part;
}

test.each([
  ["with the key of the request", { authorization: "Bearer sk_own" }, "Bearer sk_own"],
  ["with the key of the server, if the request has none", {}, "Bearer sk_server"],
])("a tool over HTTP makes its calls %s", async (_, headers, key) => {
  await using served = await start("sk_server");
  expect(await keyUsed(served.url, headers)).toBe(key);
});

test.each([
  ["a request without a key, if the server has none", {}, "", 401, "Send a key"],
  ["a key that no header can have", { authorization: "Bearer a b" }, "", 401, "invalid characters"],
  ["a key in letters that no key has", { authorization: "Bearer \u00e4" }, "", 401, "invalid characters"],
  ["Bearer without a key", { authorization: "Bearer" }, "", 401, "Send a key"],
  ["a page of another site", { origin: "https://evil.example" }, "", 403, "Origin"],
  ["a path that is not that of the tools", { authorization: "Bearer a" }, "/other", 404, "at /mcp"],
])("%s is refused", async (_, headers, more, status, text) => {
  await using served = await start();
  const init = {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
  };
  const response = await fetch(`${served.url}${more}`, init);
  expect(response.status).toBe(status);
  expect(response.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
  expect(await response.text()).toContain(text);
});

test.each(["Basic c2tfb3duOg==", "Bearer", "sk_own"])(
  "a request with the credentials %j is not made with the server's key",
  async (authorization) => {
    await using served = await start("sk_server");
    const response = await fetch(served.url, { method: "POST", headers: { authorization } });
    expect(response.status).toBe(401);
  },
);
