/**
 * Says in one line why a server could not listen, and what to do; undefined for any other error than those of
 * `listen`.
 */
export function listenProblem(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  const host = "address" in error ? error.address : "hostname" in error ? error.hostname : undefined;
  if (host === undefined) return undefined;
  const port = "port" in error ? error.port : "";
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is in use. Stop the program that listens there, or choose another --port.`;
    case "EACCES":
      return `This user may not open port ${port} of ${host}. Choose a --port above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host} is not an address of this machine. Choose another --host, such as 127.0.0.1.`;
    default:
      return undefined;
  }
}
