import type { IncomingMessage } from "node:http";
import { preflightAnswer } from "./cors.ts";
import { type Pages, pageAnswer } from "./pages.ts";
import { type BufferedResponse, errorResponse } from "./response.ts";
import { basePath, type Target } from "./target.ts";

/** What becomes of a request before it is known what it asks of the API: an answer, or nothing, and the API answers it. */
export type PreRoute = (req: IncomingMessage, target: Target) => BufferedResponse | undefined;

/**
 * Answers what is no request to the API: without a Host, with an expectation that nobody meets, asked by a browser beforehand,
 * to a page, to nothing.
 */
export function preRoute(pages: Pages): PreRoute {
  return (req, target) => {
    const refused = refuseHead(req);
    if (refused !== undefined) return refused;
    const { path } = target;
    const preflight = preflightAnswer(req);
    if (preflight !== undefined) return preflight;
    if (path.startsWith(`${basePath}/`)) return undefined;
    const nothing = `There is nothing at ${path}; the API is below ${basePath}, its docs at /docs.`;
    return pageAnswer(pages, req, path) ?? errorResponse(404, nothing);
  };
}

/** A server would refuse these without a body, so that it is told to let them through to here. */
function refuseHead({
  headers: { host, expect },
  httpVersion,
}: IncomingMessage): BufferedResponse | undefined {
  if (host === undefined && httpVersion === "1.1") {
    return errorResponse(400, "The request has no Host header.", { connection: "close" });
  }
  if (host !== undefined && !/^\S+$/.test(host)) {
    return errorResponse(400, "The Host header of the request is empty or has blanks in it.", {
      connection: "close",
    });
  }
  if (expect !== undefined && httpVersion === "1.1" && !/(^|\W)100-continue($|\W)/i.test(expect)) {
    return errorResponse(417, `This server cannot meet the expectation ${expect}; leave out Expect.`);
  }
  return undefined;
}
