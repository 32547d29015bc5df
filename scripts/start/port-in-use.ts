import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Whether a program listens on a port of this machine. The server reports anything else that is wrong with a
 * port.
 */
export async function isPortInUse(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, "127.0.0.1"), "listening");
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  } finally {
    probe.close();
  }
}
