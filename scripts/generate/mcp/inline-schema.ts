import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Document, type Schema, schemaOf } from "../document/document.ts";

/**
 * A schema with its references written out, for readers who have no document. Examples and our own marks are
 * left out, and a description ends with its first sentence: the list of tools is part of every conversation.
 */
export function inlineSchema(document: Document, schema: Schema): Oas3_1Schema {
  const beside = "$ref" in schema && "description" in schema ? { description: schema.description } : {};
  const whole: Record<string, unknown> = { ...schemaOf(document, schema), ...beside };
  const kept = Object.entries(whole).filter(([key]) => !key.startsWith("x-") && !omitted.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, inlined(document, key, value)]));
}

const omitted = new Set(["example", "examples", "title", "contentSchema"]);

/** The keywords that hold schemas: one, a list, or some by name. */
function inlined(document: Document, key: string, value: unknown): unknown {
  const each = (schema: Schema) => inlineSchema(document, schema);
  if (key === "description") return firstSentence(String(value));
  if (["items", "additionalProperties", "propertyNames", "not", "contains"].includes(key))
    return isSchema(value) ? each(value) : value;
  if (["anyOf", "oneOf", "allOf", "prefixItems"].includes(key) && Array.isArray(value))
    return value.filter(isSchema).map(each);
  if (["properties", "patternProperties"].includes(key) && isSchema(value))
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, each(schema)]));
  return value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param text of Markdown */
export function firstSentence(text: string): string {
  return /^[\s\S]*?[.!?](?=\s|$)/.exec(text.trim())?.[0] ?? text.trim();
}
