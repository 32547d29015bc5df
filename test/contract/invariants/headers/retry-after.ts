import type { AnswerInvariant } from "../invariant.ts";

/** Whoever has to wait is told how long. */
export const retryAfter: AnswerInvariant = {
  name: "retry-after",
  says: "Retry-After is a whole number of seconds, from 1.",
  source: "decided",
  find({ response, told }) {
    const given = response.headers.get("Retry-After");
    if (given !== null && !/^[1-9]\d*$/.test(given))
      return [`The Retry-After is "${given}", not whole seconds.`];
    return given === null && !told && [409, 429].includes(response.status)
      ? [`There is no Retry-After with the ${response.status}.`]
      : [];
  },
};
