import { once } from "node:events";
import { connect } from "node:net";
import { finished } from "node:stream/promises";
import { virtualClock } from "@aegis/async/testing";
import { describe, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";
import { isTooSlow, usualPace } from "./body-pace.ts";
import type { FileSink } from "./parse-multipart.ts";

const [second, minute, hour, mebibyte] = [1_000, 60_000, 3_600_000, 2 ** 20];

describe("a body is too slow", () => {
  test.each([
    ["not within the first minute, whatever arrives", minute, 0, false],
    ["after it, if nothing has arrived", minute + second, 0, true],
    ["after it, at a byte a second", minute + second, 61, true],
    ["at a byte a second in an hour", hour, 3_600, true],
    ["not at 16 MiB over a line of 128 kbit/s", 0.3 * hour, 16 * mebibyte, false],
    ["not at 512 MiB over a line of 128 kbit/s", 9.4 * hour, 512 * mebibyte, false],
    ["not at 512 MiB over a line of 64 kbit/s", 18.2 * hour, 512 * mebibyte, false],
    ["at 512 MiB in a day", 24 * hour, 512 * mebibyte, true],
  ])("%s", (_, waited, received, expected) => {
    expect(isTooSlow(waited, received, usualPace)).toBe(expected);
  });
});

/** Without a length, the body comes in chunks. */
function head(type: string, length?: number, path = "evaluate"): string {
  const framing = length === undefined ? "Transfer-Encoding: chunked" : `Content-Length: ${length}`;
  return `POST /api/v1/${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${framing}\r\n\r\n`;
}

const form = "multipart/form-data; boundary=b";
const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const end = '\r\n--b\r\nContent-Disposition: form-data; name="selected_metrics"\r\n\r\n{}\r\n--b--\r\n';
const detail =
  "The body arrives too slowly: after 60 s it has to keep up with 8192 bytes a second. Send it again over a faster connection, or send less at a time.";

test.each([
  ["JSON", head("application/json", 100), "{"],
  ["a form", head(form, 1000, "datasets"), part],
  ["a body in chunks", head("application/json"), "1\r\n{\r\n"],
])("%s that does not go on is a 408 after a minute", async (_, begin, more) => {
  const clock = virtualClock();
  let disposed = 0;
  const onDispose = () => {
    disposed += 1;
  };
  await using echo = await startEcho({ bodyPace: { ...usualPace, clock }, onDispose });
  using client = clientOf(echo.port);
  client.socket.write(begin + more);
  await until(() => clock.sleeps.length > 0);
  await clock.advance(minute);
  expect(client.socket.bytesRead).toBe(0);
  await clock.advance(second);
  const answer = await client.answer;
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answer).toMatch(/^connection: close\r$/im);
  expect(answer).toContain(`{"detail":"${detail}"}`);
  expect(disposed).toBe(begin.includes(form) ? 1 : 0);
});

test("a body that keeps its pace for long is read to its end", async () => {
  const clock = virtualClock();
  let taken = 0;
  const sink: FileSink = async (_part, file, bytes) => {
    for await (const chunk of bytes) taken += chunk.length;
    return { ...file, size: taken };
  };
  await using echo = await startEcho({ bodyPace: { ...usualPace, clock }, sink });
  const piece = "x".repeat(10 * usualPace.bytesPerSecond);
  const count = 40;
  const size = count * piece.length;
  using client = clientOf(echo.port);
  client.socket.write(head(form, part.length + size + end.length, "datasets") + part);
  await until(() => clock.sleeps.length > 0);
  for (let sent = 1; sent <= count; sent += 1) {
    client.socket.write(piece);
    // The form's parser keeps what may be the beginning of a boundary.
    await until(() => taken > sent * piece.length - end.length);
    await clock.advance(10 * second);
  }
  client.socket.write(end);
  const answer = await client.answer;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain(`"size":${size}`);
});

test("a client is not refused for what the server has not read yet", async () => {
  const clock = virtualClock();
  const begun = Promise.withResolvers<void>();
  const stored = Promise.withResolvers<void>();
  const sink: FileSink = async (_part, file, bytes) => {
    begun.resolve();
    await stored.promise;
    await finished(bytes.resume());
    return { ...file, size: 0 };
  };
  await using echo = await startEcho({ bodyPace: { ...usualPace, clock }, sink });
  const half = "x".repeat(2 ** 19);
  using client = clientOf(echo.port);
  client.socket.write(head(form, part.length + 2 * half.length + end.length, "datasets") + part + half);
  await begun.promise;
  await until(() => clock.sleeps.length > 0);
  await clock.advance(3 * minute);
  expect(client.socket.bytesRead).toBe(0);
  stored.resolve();
  client.socket.write(half + end);
  expect(await client.answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

/** A client that sends by hand, and hangs up once it has its answer. */
function clientOf(port: number) {
  const socket = connect(port, "127.0.0.1");
  const answer = once(socket, "data").then(String);
  return { socket, answer, [Symbol.dispose]: () => socket.destroy() };
}

/** Waits, in turns of the event loop. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise<void>((resolve) => setImmediate(resolve));
}
