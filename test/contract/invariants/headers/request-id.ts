import type { AnswerInvariant } from "../invariant.ts";

/** Each response can be found in the log. */
export const requestId: AnswerInvariant = {
  name: "request-id",
  says: "An X-Request-Id is the one that the request has, or a new one.",
  source: "decided",
  find({ request, response }) {
    const given = response.headers.get("X-Request-Id");
    if (given === null) return [];
    const asked = request.headers?.["X-Request-Id"];
    if (given === "") return ["The X-Request-Id is empty."];
    return asked === undefined || asked === given ? [] : [`The X-Request-Id is "${given}", not "${asked}".`];
  },
};
