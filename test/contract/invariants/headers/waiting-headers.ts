import { objectOf } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** A run that is created says where and when to look for its scores. */
export const waitingHeaders: AnswerInvariant = {
  name: "waiting-headers",
  says: "The 201 of a run that is still running has in Location where to get it, and in Retry-After when.",
  source: "decided",
  find({ operation, response, body, told }) {
    const run = objectOf(body);
    if (response.status !== 201 || run === undefined || told) return [];
    const isRunning = "aggregate_results" in run && run.finished_at === null;
    const location = response.headers.get("Location");
    return [
      ...(isRunning && location === null ? ["There is no Location, but the run is still running."] : []),
      ...(isRunning && response.headers.get("Retry-After") === null
        ? ["There is no Retry-After, but the run is still running."]
        : []),
      ...(location === null || leadsTo(location, operation.operationId === "evaluate" ? run.run_id : run.id)
        ? []
        : [`The Location is "${location}", which does not lead to what was created.`]),
    ];
  },
};

/** `Location` may be relative to the request's URL, of which only the end matters. */
function leadsTo(location: string, id: unknown): boolean {
  return new RegExp(`(^|/)(runs|datasets|data-collections)/${id}$`).test(location);
}
