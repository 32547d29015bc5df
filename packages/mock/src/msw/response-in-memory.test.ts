import { describe, expect, test } from "vitest";
import { responseInMemory } from "./response-in-memory.ts";

const url = "https://a.example/";

describe("a response in memory", () => {
  test("has what was written in pieces", async () => {
    const { res, response } = responseInMemory(new Request(url));
    res.writeHead(201, { "content-type": "text/plain" });
    res.write(Buffer.from("a"));
    const arrived = await response;
    res.write(Buffer.from("b"));
    res.end();
    expect([arrived.status, arrived.headers.get("content-type")]).toEqual([201, "text/plain"]);
    expect(await arrived.text()).toBe("ab");
  });

  test.each([
    ["GET", 200, "a"],
    ["HEAD", 200, ""],
    ["GET", 204, ""],
    ["GET", 304, ""],
  ])("to %s with %i has the body %j", async (method, status, body) => {
    const { res, response } = responseInMemory(new Request(url, { method }));
    res.writeHead(status).end(Buffer.from("a"));
    expect(await (await response).text()).toBe(body);
  });

  test("that is broken off before a byte is a network error", async () => {
    const { res, response } = responseInMemory(new Request(url));
    res.destroy();
    expect((await response).type).toBe("error");
  });

  test("that is broken off later has a body that fails", async () => {
    const { res, response } = responseInMemory(new Request(url));
    res.writeHead(200).write(Buffer.from("a"), () => res.destroy());
    await expect((await response).text()).rejects.toThrow("The connection broke off.");
  });

  test("is closed, and told so, when the client leaves", async () => {
    const leaving = new AbortController();
    const { res } = responseInMemory(new Request(url, { signal: leaving.signal }));
    const closed = new Promise((resolve) => res.once("close", () => resolve(res.destroyed)));
    leaving.abort();
    expect(await closed).toBe(true);
  });

  test("is closed when the client reads no further", async () => {
    const { res, response } = responseInMemory(new Request(url));
    res.writeHead(200).write(Buffer.from("a"));
    await (await response).body?.cancel();
    expect(res.destroyed).toBe(true);
  });
});
