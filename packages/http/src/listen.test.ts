import { once } from "node:events";
import { Agent, get, type RequestListener } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

/** A stop that waited until its grace period is over would not end. */
const here = { port: 0, host: "127.0.0.1", graceMs: 2 ** 31 - 1 };

const greet: RequestListener = (_req, res) => res.end("hello");

/** A listener that says when a request has arrived, and answers when it is told to. */
function held() {
  const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const listener: RequestListener = async (_req, res) => {
    arrived.resolve();
    await released.promise;
    res.end("late");
  };
  return { listener, arrived: arrived.promise, release: released.resolve };
}

test("a stop lets pending responses be sent, and closes idle connections", async () => {
  const { listener, arrived, release } = held();
  const server = await listen(listener, here);
  const idle = connect(server.port, "127.0.0.1");
  await once(idle, "connect");
  const agent = new Agent({ keepAlive: true });
  const answered = once(get(server.url, { agent }), "response");
  await arrived;
  const closed = server.close();
  await setImmediate();
  release();
  const [[response]] = await Promise.all([answered, closed]);
  expect(await text(response)).toBe("late");
  expect(response.headers.connection).toBe("close");
  agent.destroy();
});

test("a request that comes in while another is still answered after a stop is told that its connection closes", async () => {
  const { listener, arrived, release } = held();
  const server = await listen((req, res) => (req.url === "/late" ? listener : greet)(req, res), here);
  const begun = connect(server.port, "127.0.0.1");
  // Without the line that ends its headers: it is not idle, and no request yet.
  begun.write("GET / HTTP/1.1\r\nHost: here\r\n");
  const answered = once(get(`${server.url}/late`, { agent: false }), "response");
  await arrived;
  const closed = server.close();
  begun.write("\r\n");
  expect((await text(begun)).toLowerCase()).toContain("\r\nconnection: close\r\n");
  release();
  const [[response]] = await Promise.all([answered, closed]);
  expect(await text(response)).toBe("late");
});

test("an idle connection lasts longer than the minute for which proxies keep theirs", async () => {
  await using server = await listen(greet, here);
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(get(server.url, { agent }), "response");
  expect(await text(response)).toBe("hello");
  expect(response.headers["keep-alive"]).toBe("timeout=72");
  agent.destroy();
});

test("a response that is not sent within the grace period is cut off", async () => {
  const { listener, arrived } = held();
  const server = await listen(listener, { ...here, graceMs: 20 });
  const cut = once(get(server.url), "error");
  await arrived;
  await server.close();
  expect(await cut).toEqual([expect.objectContaining({ code: "ECONNRESET" })]);
});

const hasNewKind = networkInterfaces().lo?.some(({ family }) => family === "IPv6") === true;

test.runIf(hasNewKind)("an IPv6 address is written as in a URL", async () => {
  await using server = await listen(greet, { ...here, host: "::1" });
  expect(server.url).toBe(`http://[::1]:${server.port}`);
  expect(await (await fetch(server.url)).text()).toBe("hello");
});

test("a port in use is an error of its own code", async () => {
  await using server = await listen(greet, here);
  await expect(listen(greet, { ...here, port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
