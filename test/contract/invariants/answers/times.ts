import type { JsonObject } from "../../../openapi-document.ts";
import { elementsOf, membersOf } from "../../../openapi-document.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** RFC 3339 to the second, in UTC. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]00:00)$/;

/** Every time is written alike. */
export const timestamps: AnswerInvariant = {
  name: "timestamps",
  says: "A timestamp is RFC 3339, in UTC, to the second.",
  source: "documented",
  find(exchange) {
    return exchange.places.flatMap(({ pointer, schema, value }) => {
      if (schema.format !== "date-time" || typeof value !== "string") return [];
      const isOne = instant.test(value) && !Number.isNaN(Date.parse(value));
      return isOne ? [] : [`${pointer} is "${value}", not a time in UTC to the second.`];
    });
  },
};

/** What happens later has the later time. */
export const timeOrder: AnswerInvariant = {
  name: "time-order",
  says: "Nothing is changed before it is created, or finishes before it starts.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return [
      ...objectsWith(exchange, "created_at", "updated_at").flatMap(({ place, object }) =>
        later(place.pointer, object, "created_at", "updated_at"),
      ),
      ...objectsWith(exchange, "started_at", "finished_at").flatMap(({ place, object }) => [
        ...later(place.pointer, object, "started_at", "finished_at"),
        ...elementsOf(object.evaluations).flatMap((evaluation, index) =>
          within(`${place.pointer}/evaluations/${index}`, membersOf(evaluation), object),
        ),
      ]),
    ];
  },
};

function later(at: string, object: JsonObject, first: string, second: string): string[] {
  const [one, other] = [object[first], object[second]];
  if (typeof one !== "string" || typeof other !== "string" || Date.parse(one) <= Date.parse(other)) return [];
  return [`${at}/${second} is ${other}, before ${first} ${one}.`];
}

/** A run begins with its first evaluation and ends with its last. */
function within(at: string, evaluation: JsonObject, run: JsonObject): string[] {
  return [
    ...later(
      at,
      { run: run.started_at ?? null, started_at: evaluation.started_at ?? null },
      "run",
      "started_at",
    ),
    ...later(
      at,
      { finished_at: evaluation.finished_at ?? null, run: run.finished_at ?? null },
      "finished_at",
      "run",
    ),
  ];
}
