import { once } from "node:events";
import { createServer } from "node:net";

/** Whether something listens on a port of this machine. What else may be wrong with a port, a server says that needs it. */
export async function isTaken(port: number): Promise<boolean> {
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
