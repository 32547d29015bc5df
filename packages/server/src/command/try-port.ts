import { once } from "node:events";
import { createServer } from "node:net";

/** Listens for a moment, to find out whether a server could. @throws the error of `listen` */
export async function tryPort({
  port,
  host,
}: {
  readonly port: number;
  readonly host: string;
}): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  server.close();
  await once(server, "close");
}
