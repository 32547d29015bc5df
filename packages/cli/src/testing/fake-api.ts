import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { onTestFinished } from "vitest";

/** A request that a fake server got. */
export type SeenRequest = {
  readonly method: string;
  /** From the host on. */
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** A server that answers as a test says, for one test, and remembers what it was asked. */
export async function fakeApi(answer: (request: SeenRequest) => Response | Promise<Response>) {
  const seen: SeenRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method = "", url: path = "", headers } = incoming;
    const request = { method, path, headers, body: await text(incoming) };
    seen.push(request);
    const response = await answer(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    // A body that breaks off breaks the connection.
    await pipeline(response.body ?? [], outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const environment = { AEGIS_API_KEY: "sk_0", AEGIS_API_BASE_URL: `http://127.0.0.1:${port}/v1` };
  return { seen, environment, stop, origin: `http://127.0.0.1:${port}` };
}
