import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, listOf } from "../json.ts";
import { type Branch, intersection, unionOfEnums } from "./branch.ts";
import { branchesOfKeywords } from "./keywords.ts";
import type { Resolve } from "./resolve.ts";

/**
 * A schema in one form, however it is written: as alternatives, each with one type. `anyOf` with null, a list
 * of types and `nullable` are the same then; so are a `$ref` and what it points at, and `allOf` and its parts
 * put together.
 */
export type Normal = {
  /** Values that fit one of them are allowed. Empty if none is. */
  readonly branches: readonly Branch[];
  /** What is said of it as a whole: `default`, `deprecated`, `readOnly`, `writeOnly`, `discriminator`. */
  readonly notes: JsonObject;
};

/** Brings a schema into its one form. Schemas inside it stay as they are written. */
export function normalSchema(schema: unknown, resolve: Resolve, inside: readonly string[] = []): Normal {
  if (schema === false) return { branches: [], notes: {} };
  if (!isObject(schema)) return { branches: [anything], notes: {} };
  const { $ref, allOf, anyOf, oneOf, ...own } = schema;
  const parts: Normal[] = [{ branches: branchesOfKeywords(own), notes: notesOf(own) }];
  const normal = (part: unknown) => normalSchema(part, resolve, inside);
  if (typeof $ref === "string" && !inside.includes($ref)) {
    const target = normalSchema(resolve($ref), resolve, [...inside, $ref]);
    parts.push({ ...target, branches: target.branches.map((branch) => ({ name: nameOf($ref), ...branch })) });
  }
  parts.push(...listOf(allOf).map(normal));
  for (const alternatives of [anyOf, oneOf]) {
    if (Array.isArray(alternatives)) parts.push(union(alternatives.map(normal)));
  }
  const branches = parts.map((part) => part.branches).reduce(intersection);
  // OpenAPI 3.0 wants a type beside it, but documents have it beside `oneOf` or `$ref`, and mean it.
  const nullable = own.nullable === true && own.type === undefined && parts.length > 1;
  return {
    branches: unionOfEnums(nullable && !branches.some(isNull) ? [...branches, nothing] : branches),
    // What stands outside overrides what it refers to.
    notes: Object.assign({}, ...parts.toReversed().map(({ notes }) => notes)),
  };
}

const anything: Branch = { type: "any", keywords: {} };

const nothing: Branch = { type: "null", keywords: {} };

function isNull({ type }: Branch): boolean {
  return type === "null";
}

function union(alternatives: readonly Normal[]): Normal {
  const branches = alternatives.flatMap((each) => each.branches);
  const distinct = branches.filter(
    (branch, index) => branches.findIndex((other) => isDeepStrictEqual(branch, other)) === index,
  );
  // A default beside null is often written at the alternative that is not null.
  const { default: fallback } = Object.assign({}, ...alternatives.map(({ notes }) => notes));
  return { branches: distinct, notes: fallback === undefined ? {} : { default: fallback } };
}

const flags = ["deprecated", "readOnly", "writeOnly"];

function notesOf(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword, value]) =>
        keyword === "default" || keyword === "discriminator" || (flags.includes(keyword) && value === true),
    ),
  );
}

function nameOf($ref: string): string {
  return $ref.slice($ref.lastIndexOf("/") + 1);
}
