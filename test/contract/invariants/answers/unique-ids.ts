import { objectOf, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** Nothing is in a list twice. */
export const uniqueIds: AnswerInvariant = {
  name: "unique-ids",
  says: "An id belongs to one thing, which a list has once.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return exchange.places.flatMap(({ pointer, value }) => {
      if (!Array.isArray(value)) return [];
      const ids = value.map((item) => objectOf(item)?.id).filter((id) => id !== undefined);
      const twice = ids.filter((id, index) => ids.indexOf(id) < index);
      return twice.map((id) => `${pointer || "The list"} has the id ${id} twice.`);
    });
  },
};
