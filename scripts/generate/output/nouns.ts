import { type Document, operationsOf, type Schema } from "../document/document.ts";
import { bannerComment } from "./banner.ts";

/**
 * Every schema of the document as a type of its own name.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export function nouns(document: Document): string {
  return reexports(Object.keys(document.components?.schemas ?? {}));
}

/**
 * What operations take as JSON and give when they succeed, and what their errors list: the types that a
 * caller of them has to name: objects, and of a page its items too.
 */
export function operationNouns(document: Document): string {
  const names = operationsOf(document).flatMap(({ request, replies }) => {
    const bodies = [...request, ...replies.flatMap((reply) => reply.bodies)];
    return bodies
      .filter(({ mediaType }) => mediaType === "application/json")
      .flatMap(({ schema }) => namesIn(document, schema));
  });
  return reexports([...new Set(names)]);
}

/**
 * The schemas that a body is made of: itself, the items of a list, the alternatives, and the list that an
 * object wraps.
 */
function namesIn(document: Document, schema: Schema): string[] {
  if ("$ref" in schema && typeof schema.$ref === "string") {
    const name = schema.$ref.split("/").at(-1) ?? "";
    const named = document.components?.schemas?.[name];
    if (named === undefined || !("properties" in named)) return [];
    return [name, ...listsIn(document, named)];
  }
  return partsOf(schema).flatMap((part) => namesIn(document, part));
}

function listsIn(document: Document, schema: Schema): string[] {
  if (!("properties" in schema)) return [];
  const properties: readonly Schema[] = Object.values(schema.properties ?? {});
  return Object.keys(schema.properties ?? {}).length > 2
    ? []
    : properties.flatMap((property) => partsOf(property).flatMap((part) => namesIn(document, part)));
}

/** The items of a list, and the alternatives of a choice. */
function partsOf(schema: Schema): readonly Schema[] {
  const items = "items" in schema && typeof schema.items === "object" ? [schema.items] : [];
  const choices = "oneOf" in schema ? schema.oneOf : "anyOf" in schema ? schema.anyOf : [];
  return [...items, ...(choices ?? [])];
}

function reexports(names: readonly string[]): string {
  const lines = names.toSorted().map((name) => `  ${name},`);
  return [bannerComment, "export type {", ...lines, '} from "./types.ts";', ""].join("\n");
}
