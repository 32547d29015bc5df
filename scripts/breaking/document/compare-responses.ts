import { isObject, type JsonObject, objectOf } from "../json.ts";
import type { Comparing } from "../schema/compare.ts";
import { followed, type Resolve } from "../schema/resolve.ts";
import { compareContent } from "./compare-content.ts";
import { compareHeaders } from "./compare-headers.ts";

/** Tells how the responses of an operation changed, by status. */
export function compareResponses(from: unknown, to: unknown, comparing: Comparing): void {
  const [old, now] = [byStatus(from, comparing.from), byStatus(to, comparing.to)];
  const { report, direction } = comparing;
  for (const [status, response] of old) {
    const next = now.get(status) ?? covering(status, now);
    if (next === undefined) report("breaking", `response ${status}`, "was removed");
    else compareResponse(response, next, `response ${status}`, comparing);
  }
  for (const [status, response] of now) {
    if (old.has(status)) continue;
    const before = covering(status, old);
    if (before !== undefined) compareResponse(before, response, `response ${status}`, comparing);
    else if (direction === "response" && changesFlow(status))
      report("breaking", `response ${status}`, "is new, and callers may take it for a failure");
    else report("added", `response ${status}`, "is new");
  }
}

function byStatus(responses: unknown, resolve: Resolve): Map<string, JsonObject> {
  return new Map(
    Object.entries(objectOf(responses)).flatMap(([status, reference]) => {
      const response = followed(reference, resolve);
      // A range may be written 4XX or 4xx.
      const key = status.replace(/xx$/i, "XX");
      return isObject(response) && !status.startsWith("x-") ? [[key, response] as const] : [];
    }),
  );
}

/**
 * What stands for a status that is not listed itself: `4XX`, then `default`, which nobody takes for a
 * success.
 */
function covering(status: string, responses: ReadonlyMap<string, JsonObject>): JsonObject | undefined {
  const range = /^\d/.test(status) ? responses.get(`${status.charAt(0)}XX`) : undefined;
  return range ?? (changesFlow(status) || status === "default" ? undefined : responses.get("default"));
}

/** Success and redirection are new ways in which a request can end well. Only who asks for it gets a 304. */
function changesFlow(status: string): boolean {
  return /^[23]/.test(status) && status !== "304";
}

function compareResponse(old: JsonObject, now: JsonObject, place: string, comparing: Comparing): void {
  compareContent(old.content, now.content, place, comparing);
  compareHeaders(old.headers, now.headers, place, comparing);
  const [links, others] = [objectOf(old.links), objectOf(now.links)];
  for (const name of Object.keys(links)) {
    if (!Object.hasOwn(others, name)) comparing.report("warning", place, `the link \`${name}\` was removed`);
  }
}
