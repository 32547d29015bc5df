import type { IncomingMessage } from "node:http";
import { type Answer, errorAnswer } from "./answer.ts";
import { preflightAnswer } from "./cors.ts";
import { type Pages, pageAnswer } from "./pages.ts";
import { basePath, type Target } from "./target.ts";

/** What becomes of a request before it is known what it asks of the API: an answer, or nothing, and the API answers it. */
export type Door = (req: IncomingMessage, target: Target) => Answer | undefined;

/** Answers what is no request to the API: without a Host, asked by a browser beforehand, to a page, to nothing. */
export function passDoor(pages: Pages): Door {
  return (req, target) => {
    // A server would refuse it without a body, so that it is told to let it through to here.
    if (req.headers.host === undefined && req.httpVersion === "1.1") {
      return errorAnswer(400, "The request has no Host header.", { connection: "close" });
    }
    const { path } = target;
    const preflight = preflightAnswer(req);
    if (preflight !== undefined) return preflight;
    if (path.startsWith(`${basePath}/`)) return undefined;
    const nothing = `There is nothing at ${path}; the API is below ${basePath}, its docs at /docs.`;
    return pageAnswer(pages, req, path) ?? errorAnswer(404, nothing);
  };
}
