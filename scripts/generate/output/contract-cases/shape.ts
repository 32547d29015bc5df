import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Document, type Schema, schemaOf } from "../../document/document.ts";
import { BrokenDocument } from "../../read/broken-document.ts";

/** What a place accepts: the JSON types, and the schemas of which one must hold. */
export type Shape = {
  readonly types: readonly string[];
  /** Of one JSON type each, null apart. */
  readonly alternatives: readonly Oas3_1Schema[];
};

/**
 * A schema with its references resolved and its unions flattened.
 *
 * @throws BrokenDocument for `allOf`, which no request has: what breaks one branch may break another
 */
export function shapeOf(document: Document, schema: Schema): Shape {
  const all = spread(document, schema);
  const types = all.flatMap(({ type }) => type ?? []);
  return { types, alternatives: all.filter(({ type }) => type !== "null") };
}

function spread(document: Document, schema: Schema): Oas3_1Schema[] {
  const resolved = schemaOf(document, schema);
  const { allOf, anyOf, oneOf, type } = resolved;
  if (allOf !== undefined)
    throw new BrokenDocument(
      "A request has allOf, from which no contract cases are derived; write its properties out.",
    );
  const branches = anyOf ?? oneOf;
  if (branches !== undefined) return branches.flatMap((branch) => spread(document, branch));
  return Array.isArray(type) ? type.map((each) => ({ ...resolved, type: each })) : [resolved];
}

/**
 * A value of a type that the place does not accept; none if it accepts every type.
 */
export function wrongValue(types: readonly string[]): unknown {
  if (types.length === 0) return undefined;
  const candidates: readonly [value: unknown, ...types: string[]][] = [
    ["text", "string"],
    [5, "integer", "number"],
    [[], "array"],
    [{}, "object"],
    [true, "boolean"],
  ];
  return candidates.find(([, ...own]) => !own.some((type) => types.includes(type)))?.[0];
}
