import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Serves files by their paths from a free port of this machine. */
export async function serve(files: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((req, res) => {
    const { url = "/" } = req;
    res.setHeader("content-type", url.endsWith(".js") ? "text/javascript" : "text/html");
    res.setHeader("access-control-allow-origin", "*");
    res.end(files[url] ?? "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

export function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
