import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

/** Something that a server under test calls. */
export type TestEndpoint = AsyncDisposable & {
  /** Without a slash at the end. */
  readonly url: string;
};

/** Listens on a free port of this machine, until it is disposed of: then it drops what is under way. */
export async function startEndpoint(listener: RequestListener): Promise<TestEndpoint> {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The endpoint has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
