import type { RequestListener } from "node:http";
import type { Log } from "./log.ts";
import { createReadiness } from "./readiness.ts";

/**
 * Answers for a process without an API: `/healthz` says that the process answers, `/readyz` with 200 or 503
 * whether it can reach its store and is not stopping. 404 for any other path, 405 for another method than GET
 * and HEAD.
 */
export function healthListener(
  store: { readonly ping: () => Promise<void> },
  stopping: AbortSignal,
  log: Log,
): RequestListener {
  // Its disk holds nothing.
  const readiness = createReadiness(store, async () => Number.POSITIVE_INFINITY, stopping, log);
  return async ({ method, url = "" }, res) => {
    const [path] = url.split("?");
    if (method !== "GET" && method !== "HEAD") res.writeHead(405, { allow: "GET, HEAD" }).end();
    else if (path === "/healthz")
      res.writeHead(200, { "content-type": "application/json" }).end('{"status":"ok"}');
    else if (path !== "/readyz") res.writeHead(404).end();
    else {
      const { status, headers, body } = await readiness();
      res.writeHead(status, headers).end(body);
    }
  };
}
