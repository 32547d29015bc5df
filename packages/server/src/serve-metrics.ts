import type { IncomingMessage, ServerResponse } from "node:http";
import { type Listening, listen } from "@aegis/http";
import type { Meter } from "./meter.ts";

/**
 * Serves the counts of a meter at `/metrics`, on a port of its own that only this machine reaches: they are
 * for operators, and no key of a user opens them.
 *
 * @param port 0 for any free one
 * @param onError is told why the counts could not be given; the answer is then 500
 * @throws the error of `listen`, such as `EADDRINUSE` for a port that is taken
 */
export function serveMetrics(
  { page }: Pick<Meter, "page">,
  port: number,
  onError: (error: unknown) => void,
): Promise<Listening> {
  const answer = async ({ url, method }: IncomingMessage, res: ServerResponse) => {
    if (url !== "/metrics" || (method !== "GET" && method !== "HEAD"))
      return res.writeHead(404, plain).end("There is only GET /metrics.\n");
    try {
      const { type, text } = await page();
      return res.writeHead(200, { ...plain, "content-type": type }).end(text);
    } catch (error) {
      onError(error);
      return res.writeHead(500, plain).end("The counts cannot be given.\n");
    }
  };
  return listen((req, res) => void answer(req, res), { port, host: "127.0.0.1", graceMs: 1_000 });
}

const plain = {
  "content-type": "text/plain; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};
