import type { Oas3_1Schema } from "@redocly/openapi-core";
import type { Document, Schema } from "../../document/document.ts";
import type { Loc, Padding } from "./contract-case.ts";
import { shapeOf, wrongValue } from "./shape.ts";

/**
 * A value that differs from a valid one in one place.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export type Variant = {
  /** What was done to the place: `missing`, `null`, `wrong-type`, `above-maximum` … */
  readonly name: string;
  /** The end of the sentence "A request whose `place` …". */
  readonly says: string;
  readonly loc: Loc;
  /** The whole value. */
  readonly value: unknown;
  readonly padding?: Padding;
  /** Whether the schema still takes it. */
  readonly sound: boolean;
};

/**
 * Every change to a valid value that its schema decides on: each place with a wrong type, null, missing, and
 * just inside and just outside of each bound; and an unknown key in each object that takes no other. Places
 * that the value lacks are included if the schema names them.
 */
export function variantsOf(document: Document, schema: Schema, value: unknown, loc: Loc): Variant[] {
  return visit(document, { schema, value, loc, put: (changed) => changed });
}

/** A place, what is there (undefined: nothing), and the whole value with something else there. */
type Place = { schema: Schema; value: unknown; loc: Loc; put: (value: unknown) => unknown };

function visit(document: Document, place: Place): Variant[] {
  const { types, alternatives } = shapeOf(document, place.schema);
  const { loc, put } = place;
  const wrong = wrongValue(types);
  const here = (name: string, says: string, value: unknown, sound = false): Variant => ({
    name,
    says,
    loc,
    value: put(value),
    sound,
  });
  return [
    ...(wrong === undefined ? [] : [here("wrong-type", "has a wrong type", wrong)]),
    ...(types.length === 0 ? [] : [here("null", "is null", null, types.includes("null"))]),
    ...(types.includes("integer") && !types.includes("number")
      ? [here("fraction", "is a fraction", 1.5)]
      : []),
    ...alternatives.flatMap((alternative) => [
      ...scalarBounds(alternative).map(([name, says, value, sound]) => here(name, says, value, sound)),
      ...lengthBounds(alternative, place),
      ...inside(document, alternative, place),
    ]),
  ];
}

export type Bound = readonly [name: string, says: string, value: string | number, sound: boolean];

/** The bounds of a number or a text, just inside and just outside. */
export function scalarBounds({
  minimum,
  maximum,
  minLength,
  maxLength,
  enum: members,
}: Oas3_1Schema): Bound[] {
  const text = (length: number) => "x".repeat(length);
  return [
    ...(minimum === undefined
      ? []
      : [
          ["at-minimum", "is its minimum", minimum, true] as const,
          ["below-minimum", "is below its minimum", minimum - 1, false] as const,
        ]),
    ...(maximum === undefined
      ? []
      : [
          ["at-maximum", "is its maximum", maximum, true] as const,
          ["above-maximum", "is above its maximum", maximum + 1, false] as const,
        ]),
    ...(minLength === undefined
      ? []
      : [
          ["at-min-length", "is as short as it may be", text(minLength), true] as const,
          ["below-min-length", "is too short", text(minLength - 1), false] as const,
        ]),
    ...(maxLength === undefined
      ? []
      : [
          ["at-max-length", "is as long as it may be", text(maxLength), true] as const,
          ["above-max-length", "is too long", text(maxLength + 1), false] as const,
        ]),
    ...(members === undefined
      ? []
      : [
          ...members.map((member) => [`member-${member}`, `is ${member}`, String(member), true] as const),
          ["no-member", "is not one of its values", `not-${members[0]}`, false] as const,
        ]),
  ];
}

function lengthBounds({ type, minItems, maxItems }: Oas3_1Schema, { value, loc, put }: Place): Variant[] {
  if (type !== "array" || !Array.isArray(value) || value.length === 0) return [];
  const long = (length: number) => ({ loc, value: put(value), padding: { at: loc, length } });
  return [
    ...(minItems === undefined
      ? []
      : [
          {
            name: "below-min-items",
            says: "has too few items",
            loc,
            value: put(value.slice(0, minItems - 1)),
            sound: false,
          },
        ]),
    ...(maxItems === undefined
      ? []
      : [
          { ...long(maxItems), name: "at-max-items", says: "has as many items as it may", sound: true },
          { ...long(maxItems + 1), name: "above-max-items", says: "has too many items", sound: false },
        ]),
  ];
}

/** The places inside a list or an object. Of a list, and of a map, the first entry stands for all. */
function inside(document: Document, schema: Oas3_1Schema, place: Place): Variant[] {
  const { value, loc, put } = place;
  if (schema.type === "array" && Array.isArray(value) && value.length > 0 && isSchema(schema.items)) {
    const [first, ...others] = value;
    return visit(document, {
      schema: schema.items,
      value: first,
      loc: [...loc, 0],
      put: (item) => put([item, ...others]),
    });
  }
  if (schema.type !== "object" || !isObject(value)) return [];
  const { properties = {}, required = [], additionalProperties } = schema;
  const entries = Object.entries(properties);
  const other = Object.keys(value).find((key) => !(key in properties));
  if (other !== undefined && isSchema(additionalProperties)) entries.push([other, additionalProperties]);
  return [
    ...required.filter((key) => key in value).map((key) => missing(place, value, key)),
    ...(additionalProperties === false ? [unknown(place, value)] : []),
    ...entries.flatMap(([key, property]) =>
      visit(document, {
        schema: property,
        value: value[key],
        loc: [...loc, key],
        put: (changed) => put({ ...value, [key]: changed }),
      }),
    ),
  ];
}

function missing({ loc, put }: Place, value: Record<string, unknown>, key: string): Variant {
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { name: "missing", says: "is missing", loc: [...loc, key], value: put(rest), sound: false };
}

function unknown({ loc, put }: Place, value: Record<string, unknown>): Variant {
  const changed = put({ ...value, unknown: 1 });
  return {
    name: "key",
    says: "is a key that nobody knows",
    loc: [...loc, "unknown"],
    value: changed,
    sound: false,
  };
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === "object" && schema !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
