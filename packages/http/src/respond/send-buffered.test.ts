import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sendBuffered } from "./send-buffered.ts";

let server: Server;
let client: Socket;
let request: IncomingMessage;
let received: string;
let isClosed: boolean;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  server = createServer((req, res) => {
    request = req;
    sendBuffered(req, res, { status: 413, headers: {}, body: Buffer.from("Too large.") });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  client = connect(port, "127.0.0.1");
  received = "";
  isClosed = false;
  client.on("data", (chunk) => (received += chunk)).on("end", () => (isClosed = true));
  client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
  await once(client, "data");
});

afterEach(async () => {
  vi.useRealTimers();
  client.destroy();
  server.close();
  await once(server, "close");
});

test("a refusal is sent at once, while the request is still arriving", () => {
  expect(received).toContain("413 Payload Too Large");
  expect(isClosed).toBe(false);
});

test("the connection stays open while the rest of a refused request arrives", async () => {
  for (let second = 0; second < 6; second += 1) {
    await send("a");
    vi.advanceTimersByTime(1_000);
  }
  await send("b");
  expect(isClosed).toBe(false);
});

test("the connection is closed once nothing more of a refused request arrives", async () => {
  await send("a");
  vi.advanceTimersByTime(2_000);
  await once(client, "end");
});

test("the connection is closed after 20 s, whatever still arrives", async () => {
  for (let second = 0; second < 20; second += 1) {
    await send("a");
    vi.advanceTimersByTime(1_000);
  }
  await once(client, "end");
});

test("the connection is closed as soon as all of a refused request has arrived", async () => {
  client.write("a".repeat(1_000_000));
  await once(client, "end");
});

/** Sends some of the body, and waits until the server has taken it. */
async function send(text: string): Promise<void> {
  const taken = once(request, "data");
  client.write(text);
  await taken;
}
