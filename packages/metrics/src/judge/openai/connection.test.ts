import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openAiEndpoint } from "./endpoint.ts";

const question = { id: "test/verdict", version: 1, instructions: "Is it so?", schema: { type: "object" } };
const key = "sk-of-the-judge-1";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that does something to a connection once it has sent something. */
async function portOf(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) =>
    socket.on("error", () => undefined).once("data", () => answer(socket)),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port; // a TCP server's address is never a path
}

async function failureAt(baseUrl: string) {
  const { judge } = openAiEndpoint({ baseUrl, apiKey: key });
  const error = await judge("gpt-x")
    .ask({ question, material: {} })
    .catch((cause) => cause);
  expect(JSON.stringify({ ...error, message: error.message })).not.toContain(key);
  return { kind: error.kind, status: error.status, message: error.message, again: error.retry !== undefined };
}

const head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

test.each<[string, (socket: Socket) => void, string, number?]>([
  ["is reset at once", (socket) => socket.resetAndDestroy(), "the connection was lost (ECONNRESET)"],
  ["ends before an answer", (socket) => socket.end(), "the connection was lost"],
  [
    "ends within the body",
    (socket) => socket.end(`${head}content-length: 100\r\n\r\n{"choices":`),
    "the connection was lost",
    200,
  ],
  [
    "ends within a body of unknown length",
    (socket) => socket.end(`${head}connection: close\r\n\r\n{"choices":[{"mess`),
    'the answer ends in the middle: {"choices":[{"mess',
    200,
  ],
  [
    "ends within a chunk",
    (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n20\r\n{"choices"`),
    "the connection was lost",
    200,
  ],
  ["has an empty answer", (socket) => socket.end(`${head}content-length: 0\r\n\r\n`), "it is empty", 200],
  ["does not speak HTTP", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"), "it does not speak HTTP"],
])("a connection that %s is worth another try", async (_, answer, words, status) => {
  const port = await portOf(answer);
  const { message, ...failure } = await failureAt(`http://127.0.0.1:${port}/v1`);
  expect(failure).toEqual({ kind: "unreachable", status, again: true });
  expect(message).toContain(words);
});

test("a port on which nothing listens is named", async () => {
  const port = await portOf(() => undefined);
  await new Promise((resolve) => servers.splice(0)[0]?.close(resolve));
  expect(await failureAt(`http://127.0.0.1:${port}/v1`)).toEqual({
    kind: "unreachable",
    message: `gpt-x at 127.0.0.1:${port}: the connection is refused, so nothing listens there (ECONNREFUSED).`,
    again: true,
  });
});

test("a host that does not exist is named", async () => {
  const { kind, message } = await failureAt("http://judge.invalid/v1");
  expect(kind).toBe("unreachable");
  expect(message).toMatch(
    /^gpt-x at judge\.invalid: (no such host|the name of the host cannot be looked up now)/,
  );
});

test("https at a port that speaks http is told with its remedy", async () => {
  const port = await portOf((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  const { message } = await failureAt(`https://127.0.0.1:${port}/v1`);
  expect(message).toContain("it does not speak TLS. Does its URL begin with http:?");
});

test("an answer that does not end is given up, and not asked for again", async () => {
  const port = await portOf((socket) => {
    const part = Buffer.alloc(1 << 20, " ");
    // A connection that was reset is not destroyed at once; writing to it anyway would never come to an end.
    const more = (error?: Error | null) => {
      if (!error && !socket.destroyed) socket.write(part, more);
    };
    socket.write(`${head}connection: close\r\n\r\n`, more);
  });
  const { message, again } = await failureAt(`http://127.0.0.1:${port}/v1`);
  expect(message).toContain("the answer does not end: more than 16777216 bytes");
  expect(again).toBe(false);
});

test("a question that is given up while its answer comes is aborted, and its connection is closed", async () => {
  const caller = new AbortController();
  const closed = Promise.withResolvers<void>();
  const port = await portOf((socket) => {
    socket.on("close", () => closed.resolve());
    socket.write(`${head}content-length: 100\r\n\r\n{"choices":`, () => caller.abort());
  });
  const { judge } = openAiEndpoint({ baseUrl: `http://127.0.0.1:${port}/v1` });
  const asked = judge("gpt-x").ask({ question, material: {}, signal: caller.signal });
  await expect(asked).rejects.toMatchObject({ kind: "aborted" });
  await closed.promise;
});
