import { once } from "node:events";
import { Agent, get, type RequestListener } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

const here = { port: 0, host: "127.0.0.1", graceMs: 500 };

/** Responds after the given milliseconds. */
const late =
  (milliseconds: number): RequestListener =>
  async (_req, res) => {
    await setTimeout(milliseconds);
    res.end("late");
  };

test("a stop lets pending responses be sent, and closes idle connections", async () => {
  const server = await listen(late(100), here);
  const idle = connect(server.port, "127.0.0.1");
  await once(idle, "connect");
  const agent = new Agent({ keepAlive: true });
  const asked = get(server.url, { agent });
  await once(asked, "finish");
  await setTimeout(20);
  const [[response]] = await Promise.all([once(asked, "response"), server.close()]);
  expect(await text(response)).toBe("late");
  agent.destroy();
});

test("a response that is not sent within the grace period is cut off", async () => {
  const server = await listen(late(60_000), here);
  const asked = get(server.url);
  const cut = once(asked, "error");
  await once(asked, "finish");
  await setTimeout(20);
  await server.close();
  expect(await cut).toEqual([expect.objectContaining({ code: "ECONNRESET" })]);
});

const hasNewKind = networkInterfaces().lo?.some(({ family }) => family === "IPv6") === true;

test.runIf(hasNewKind)("an IPv6 address is written as in a URL", async () => {
  await using server = await listen(late(0), { ...here, host: "::1" });
  expect(server.url).toBe(`http://[::1]:${server.port}`);
  expect(await (await fetch(server.url)).text()).toBe("late");
});

test("a port in use is an error of its own code", async () => {
  await using server = await listen(late(0), here);
  await expect(listen(late(0), { ...here, port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
