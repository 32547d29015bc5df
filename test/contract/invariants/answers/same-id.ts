import { type Exchange, objectOf, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** What is asked for by its id has that id. */
export const sameId: AnswerInvariant = {
  name: "same-id",
  says: "A path with an id leads to the thing with that id.",
  source: "documented",
  find(exchange) {
    const asked = idInPath(exchange);
    const found = objectOf(exchange.body)?.id;
    if (!succeeded(exchange) || exchange.told || asked === undefined || found === undefined) return [];
    return found === asked ? [] : [`/id is ${found}, but ${exchange.request.path} was asked for.`];
  },
};

/** The id at the place of a path's only parameter. */
export function idInPath({
  operation,
  request,
}: Pick<Exchange, "operation" | "request">): number | undefined {
  const at = operation.path.split("/").findIndex((step) => step.startsWith("{"));
  const step = at < 0 ? undefined : request.path.split("/")[at];
  return step === undefined ? undefined : Number(decodeURIComponent(step));
}
