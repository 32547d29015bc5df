import { isObject, type JsonObject } from "../json.ts";

/** A bound of numbers: itself allowed, or not. */
export type Bound = number | { readonly exclusive: number };

/**
 * The bounds of a schema in one form, for OpenAPI 3.0, where `exclusiveMinimum` is a flag, and 3.1 alike.
 * Above 0 is from 1 on if the type is `integer`.
 */
export function boundsOf(schema: JsonObject, type: string): JsonObject {
  const lowest = boundOf("minimum", schema.minimum, schema.exclusiveMinimum);
  const highest = boundOf("maximum", schema.maximum, schema.exclusiveMaximum);
  return {
    ...(lowest === undefined ? {} : { minimum: type === "integer" ? whole(lowest, 1) : lowest }),
    ...(highest === undefined ? {} : { maximum: type === "integer" ? whole(highest, -1) : highest }),
  };
}

/** The bound that allows less. */
export function stricter(keyword: string, one: Bound, other: Bound): Bound {
  return strictness(keyword, one) < strictness(keyword, other) ? other : one;
}

/** Larger if it allows less. A bound that excludes itself is a trace stricter than one that does not. */
export function strictness(keyword: string, bound: Bound): number {
  const sign = keyword === "minimum" ? 1 : -1;
  if (typeof bound === "number") return bound * sign;
  const at = bound.exclusive * sign;
  return at + Math.max(Math.abs(at) * Number.EPSILON, Number.MIN_VALUE);
}

export function isBound(value: unknown): value is Bound {
  return typeof value === "number" || (isObject(value) && typeof value.exclusive === "number");
}

function boundOf(keyword: string, inclusive: unknown, exclusive: unknown): Bound | undefined {
  if (typeof inclusive !== "number") {
    return typeof exclusive === "number" ? { exclusive } : undefined;
  }
  if (exclusive === true) return { exclusive: inclusive };
  return typeof exclusive === "number" ? stricter(keyword, inclusive, { exclusive }) : inclusive;
}

function whole(bound: Bound, step: number): Bound {
  if (typeof bound === "number" || !Number.isInteger(bound.exclusive)) return bound;
  return bound.exclusive + step;
}
