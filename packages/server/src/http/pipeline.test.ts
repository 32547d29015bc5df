import { EventEmitter, once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { operations } from "../operations/index.ts";
import { testServer } from "../testing/test-server.ts";
import { createLog } from "./log.ts";

type Line = Record<string, unknown>;

const lines: Line[] = [];
/** Emits `line` for each line. */
const written = new EventEmitter();
const log = createLog({
  write(line) {
    lines.push(JSON.parse(line));
    written.emit("line");
  },
});
const server = await testServer({
  log,
  operations: {
    ...operations,
    getMyOrganization: async () => {
      throw new Error("The secret of the house.");
    },
  },
});
afterAll(server.close);

/** Waits for a line: that of a request is written when the connection is through with it. */
async function lineWith(isIt: (line: Line) => boolean): Promise<Line> {
  for (;;) {
    const line = lines.find(isIt);
    if (line !== undefined) return line;
    await once(written, "line");
  }
}

function lineOf(id: string): Promise<Line> {
  return lineWith(({ request_id, err }) => request_id === id && err === undefined);
}

describe("a request has an id, in its response and in its log line", () => {
  test("that the client chose", async () => {
    const { headers } = await server.call("GET", "/dataset-types", { headers: { "x-request-id": "mine-1" } });
    expect(headers.get("x-request-id")).toBe("mine-1");
    expect(await lineOf("mine-1")).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      request_id: "mine-1",
      method: "GET",
      path: "/api/v1/dataset-types",
      status: 200,
      ms: expect.any(Number),
      client: "127.0.0.1",
      user_id: 7,
      api_key_id: expect.any(Number),
      bytes: expect.any(Number),
    });
  });

  test("that the server chose, if the client's is not a short plain word", async () => {
    const { headers } = await server.call("GET", "/nowhere?a=1", { headers: { "x-request-id": "a b" } });
    const id = headers.get("x-request-id") ?? "";
    expect(id).toMatch(/^[\w-]{36}$/);
    expect(await lineOf(id)).toMatchObject({ path: "/api/v1/nowhere", status: 404, user_id: null });
  });
});

test("a 500 tells nothing of what went wrong; the log does", async () => {
  const { status, body, headers } = await server.call("GET", "/organizations/me");
  expect([status, body]).toEqual([500, { detail: "Internal server error." }]);
  const id = headers.get("x-request-id");
  expect(lines.find(({ request_id, err }) => request_id === id && err !== undefined)).toMatchObject({
    level: "error",
    err: { message: "The secret of the house.", stack: expect.stringContaining("pipeline.test.ts") },
  });
});

test("a client that leaves in the middle of its request is not an error, but is logged", async () => {
  const socket = connect(server.port, "127.0.0.1");
  const head = `POST /api/v1/evaluate HTTP/1.1\r\nHost: x\r\nX-Request-Id: gone\r\nAuthorization: Bearer ${exampleKey}\r\n`;
  socket.write(
    `${head}Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  );
  await once(socket, "data");
  // A request that came later is answered, so this one waits for its body.
  await server.call("GET", "/dataset-types");
  socket.destroy();
  expect(await lineOf("gone")).toMatchObject({ status: null, user_id: 7 });
  // While another request is answered, an error of the first would be logged.
  await server.call("GET", "/dataset-types");
  expect(lines.filter(({ request_id, level }) => request_id === "gone" && level === "error")).toEqual([]);
});

test("no log line contains the key", async () => {
  await server.call("GET", `/datasets/${exampleKey}`, { headers: { "x-request-id": exampleKey } });
  await lineWith(({ path }) => String(path).startsWith("/api/v1/datasets/"));
  expect(JSON.stringify(lines)).not.toContain(exampleKey);
});

describe("the status pages need no key", () => {
  test.each([
    ["/healthz", { status: "ok" }],
    ["/readyz", { status: "ready" }],
  ])("%s", async (path, body) => {
    const response = await fetch(server.url + path);
    expect([response.status, await response.json()]).toEqual([200, body]);
    expect((await fetch(server.url + path, { method: "POST" })).headers.get("allow")).toBe("GET, HEAD");
  });
});

test("a local page may read the headers that an integrator needs", async () => {
  const headers = { origin: "http://localhost:3000" };
  const answer = await server.call("GET", "/dataset-types", { headers });
  expect(answer.headers.get("access-control-allow-origin")).toBe(headers.origin);
  const exposed = answer.headers.get("access-control-expose-headers")?.split(", ");
  expect(exposed).toEqual(expect.arrayContaining(["RateLimit", "RateLimit-Policy", "X-Request-Id"]));
  expect(answer.headers.get("vary")).toContain("Origin");
});

test("a malformed request is answered in the API's shape", async () => {
  const socket = connect(server.port, "127.0.0.1");
  socket.write("hello\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
});

test("an unmet expectation is refused with the request's id", async () => {
  const socket = connect(server.port, "127.0.0.1");
  socket.end(
    "GET /docs HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nX-Request-Id: tea-1\r\nConnection: close\r\n\r\n",
  );
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 417 /);
  expect(answer).toContain("x-request-id: tea-1\r\n");
});
