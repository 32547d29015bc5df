import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Document, type Schema, schemaOf } from "../document/document.ts";
import { code } from "../document/markdown-table.ts";

/** A field of a body, as a row of a table. */
export type FieldWords = {
  /** With the fields that it is inside: `evaluations[].data[].output`. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: unknown;
  readonly description: string;
};

/**
 * The fields of a schema in the order of the document, objects and lists unfolded.
 *
 * @param depth how many levels are unfolded; what is deeper is named by its keys
 */
export function fieldsOf(document: Document, schema: Schema, depth: number, path = ""): FieldWords[] {
  const { list, members } = unfolded(document, schema);
  const inside = list ? `${path}[]` : path;
  return members.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([key, property]) => {
      const name = inside === "" ? key : `${inside}.${key}`;
      const resolved = schemaOf(document, property);
      return [
        {
          name,
          type: typeInWords(document, property, depth <= 1),
          required: required.includes(key),
          default: resolved.default,
          description: (
            ("description" in property ? property.description : undefined) ??
            resolved.description ??
            ""
          ).trim(),
        },
        ...(depth > 1 ? fieldsOf(document, property, depth - 1, name) : []),
      ];
    }),
  );
}

/** The type of a value in a few words: `integer, 0 to 100, or null`; `list of objects, 1 to 1000`. */
export function typeInWords(document: Document, schema: Schema, naming = true): string {
  const resolved = schemaOf(document, schema);
  const { anyOf, oneOf, allOf } = resolved;
  const members = anyOf ?? oneOf ?? allOf;
  if (members !== undefined)
    return [...new Set(members.map((each) => typeInWords(document, each, naming)))].join(" or ");
  const types = [resolved.type ?? []].flat();
  return types
    .map((type) =>
      type === "null" ? type : `${nameOf(document, resolved, type, naming)}${boundsOf(resolved, type)}`,
    )
    .join(" or ");
}

/** The objects that a schema may be, or that the list holds. */
function unfolded(document: Document, schema: Schema): { list: boolean; members: Oas3_1Schema[] } {
  const resolved = schemaOf(document, schema);
  const { anyOf, oneOf, allOf, items } = resolved;
  const members = (anyOf ?? oneOf ?? allOf)?.map((each) => unfolded(document, each));
  if (members !== undefined)
    return { list: members.some(({ list }) => list), members: members.flatMap((each) => each.members) };
  if (items !== undefined && typeof items === "object")
    return { list: true, members: unfolded(document, items).members };
  return { list: false, members: resolved.properties === undefined ? [] : [resolved] };
}

function nameOf(document: Document, schema: Oas3_1Schema, type: string, naming: boolean): string {
  const { items, format, contentMediaType, properties } = schema;
  if (schema.enum !== undefined) return schema.enum.map((value) => code(JSON.stringify(value))).join(", ");
  if (type === "array" && typeof items === "object") return `list of ${typeInWords(document, items, naming)}`;
  if (type === "object" && naming && properties !== undefined)
    return `object with ${Object.keys(properties).map(code).join(", ")}`;
  if (type === "string" && format === "binary") return "file";
  if (type === "string" && contentMediaType === "application/json") return "JSON text";
  return format === undefined || type !== "string" ? type : `${type} (${format})`;
}

function boundsOf(schema: Oas3_1Schema, type: string): string {
  const ranges = {
    string: [schema.minLength, schema.maxLength, " characters"],
    integer: [schema.minimum, schema.maximum, ""],
    number: [schema.minimum, schema.maximum, ""],
    array: [schema.minItems, schema.maxItems, " elements"],
  } as const;
  const [least, most, unit] = ranges[type as keyof typeof ranges] ?? [];
  if (schema.enum !== undefined || (least === undefined && most === undefined)) return "";
  if (most === undefined) return `, at least ${least}${unit}`;
  return least === undefined ? `, at most ${most}${unit}` : `, ${least} to ${most}${unit}`;
}
