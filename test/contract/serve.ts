import { createServer, type RequestListener } from "node:http";

/** A server that a test runs. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Serves on a free port of the loopback interface. Closing does not wait for keep-alive connections. */
export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
