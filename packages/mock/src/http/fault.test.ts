import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "../start-mock.ts";

const mock = await startMock();
afterAll(mock.close);

/** The answer to a plain GET, its headers read and its body still to come. */
async function answerTo(prefer: string, path = "/runs/1"): Promise<IncomingMessage> {
  const request = get(`${mock.url}/api/v1${path}`, { headers: { authorization: "Bearer x", prefer } });
  const [response] = await once(request, "response");
  return response;
}

test("reset breaks the connection before a byte of the response", async () => {
  await expect(answerTo("fault=reset")).rejects.toMatchObject({ code: "ECONNRESET", syscall: "read" });
});

test("truncate announces the whole body and sends half of it", async () => {
  const response = await answerTo("fault=truncate");
  let received = 0;
  response.on("data", (chunk: Buffer) => {
    received += chunk.length;
  });
  const [error] = await once(response, "error");
  expect(error).toMatchObject({ code: "ECONNRESET" });
  expect(received).toBe(Math.floor(Number(response.headers["content-length"]) / 2));
});

describe("garbage is neither JSON nor text, under the headers of the right response", () => {
  test.each([
    ["/runs/1", "application/json"],
    ["/runs/1/download", "text/csv; charset=utf-8"],
  ])("%s", async (path, type) => {
    const response = await fetch(`${mock.url}/api/v1${path}`, {
      headers: { authorization: "Bearer x", prefer: "fault=garbage" },
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    const bytes = await response.arrayBuffer();
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
    expect(() => JSON.parse(new TextDecoder().decode(bytes))).toThrow();
  });
});

test("a response without a body arrives", async () => {
  const headers = { authorization: "Bearer x", prefer: "fault=truncate" };
  expect((await fetch(`${mock.url}/api/v1/runs/1`, { method: "DELETE", headers })).status).toBe(204);
  const [whole, garbled] = await Promise.all(
    [{}, { prefer: "fault=garbage" }].map((prefer) =>
      fetch(`${mock.url}/api/v1/runs/1`, {
        method: "HEAD",
        headers: { authorization: "Bearer x", ...prefer },
      }),
    ),
  );
  expect(garbled?.headers.get("content-length")).toBe(whole?.headers.get("content-length"));
});

test("the mock keeps running after each fault", async () => {
  for (const fault of ["reset", "truncate", "garbage"]) {
    await fetch(`${mock.url}/api/v1/runs/1`, {
      headers: { authorization: "Bearer x", prefer: `fault=${fault}` },
    })
      .then((response) => response.text())
      .catch((error: unknown) => expect(error).toBeInstanceOf(TypeError));
  }
  expect((await fetch(`${mock.url}/healthz`)).status).toBe(200);
});
