import type { ValidationError } from "@aegis/contract/validators";

/** The type and message that pydantic gives an error. */
export type ErrorWords = { readonly type: string; readonly msg: string };

/** A validator's error in pydantic's words. `value` is the value that it is about. */
export function errorWords({ keyword, params, message }: ValidationError, value: unknown): ErrorWords {
  const words = keywords.get(keyword)?.(
    params.limit ?? params.allowedValues ?? params.allowedValue,
    value,
    params,
  );
  return words ?? { type: "value_error", msg: `Value error, ${message ?? keyword}` };
}

/** What pydantic says about a value that is not of a JSON type. */
export function typeWords(type: string, value: unknown): ErrorWords {
  if (type === "integer" && typeof value === "number") {
    return {
      type: "int_from_float",
      msg: "Input should be a valid integer, got a number with a fractional part",
    };
  }
  return types.get(type) ?? { type: "none_required", msg: "Input should be None" };
}

const types: ReadonlyMap<string, ErrorWords> = new Map([
  ["string", { type: "string_type", msg: "Input should be a valid string" }],
  ["integer", { type: "int_type", msg: "Input should be a valid integer" }],
  ["number", { type: "float_type", msg: "Input should be a valid number" }],
  ["boolean", { type: "bool_type", msg: "Input should be a valid boolean" }],
  ["array", { type: "list_type", msg: "Input should be a valid list" }],
  ["object", { type: "dict_type", msg: "Input should be a valid dictionary" }],
]);

type Words = (limit: unknown, value: unknown, params: ValidationError["params"]) => ErrorWords;

const keywords: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["required", () => ({ type: "missing", msg: "Field required" })],
  [
    "minimum",
    (limit) => ({ type: "greater_than_equal", msg: `Input should be greater than or equal to ${limit}` }),
  ],
  [
    "maximum",
    (limit) => ({ type: "less_than_equal", msg: `Input should be less than or equal to ${limit}` }),
  ],
  ["exclusiveMinimum", (limit) => ({ type: "greater_than", msg: `Input should be greater than ${limit}` })],
  ["exclusiveMaximum", (limit) => ({ type: "less_than", msg: `Input should be less than ${limit}` })],
  [
    "minLength",
    (limit) => ({
      type: "string_too_short",
      msg: `String should have at least ${count(limit, "character")}`,
    }),
  ],
  [
    "maxLength",
    (limit) => ({ type: "string_too_long", msg: `String should have at most ${count(limit, "character")}` }),
  ],
  [
    "minItems",
    (limit, value) => ({ type: "too_short", msg: `List should have at least ${items(limit, value)}` }),
  ],
  [
    "maxItems",
    (limit, value) => ({ type: "too_long", msg: `List should have at most ${items(limit, value)}` }),
  ],
  [
    "pattern",
    (_limit, _value, { pattern }) => ({
      type: "string_pattern_mismatch",
      msg: `String should match pattern '${pattern}'`,
    }),
  ],
  [
    "format",
    (_limit, _value, { format }) =>
      format === "date-time"
        ? {
            type: "datetime_parsing",
            msg: "Input should be a valid datetime with a time zone, such as 2026-04-01T09:12:00Z",
          }
        : { type: "value_error", msg: `Value error, must be a valid ${format}` },
  ],
  [
    "multipleOf",
    (_limit, _value, params) => ({
      type: "multiple_of",
      msg: `Input should be a multiple of ${params.multipleOf}`,
    }),
  ],
  [
    "enum",
    (allowed) => ({
      type: "literal_error",
      msg: `Input should be ${oneOf(Array.isArray(allowed) ? allowed : [])}`,
    }),
  ],
  ["const", (allowed) => ({ type: "literal_error", msg: `Input should be ${oneOf([allowed])}` })],
]);

function count(limit: unknown, noun: string): string {
  return `${limit} ${noun}${limit === 1 ? "" : "s"}`;
}

function items(limit: unknown, value: unknown): string {
  return `${count(limit, "item")} after validation, not ${Array.isArray(value) ? value.length : 0}`;
}

/** `'a', 'b' or 'c'`, texts in single quotes. */
function oneOf(allowed: readonly unknown[]): string {
  const words = allowed.map((each) => (typeof each === "string" ? `'${each}'` : String(each)));
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}
