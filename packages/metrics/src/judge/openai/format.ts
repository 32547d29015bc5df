import { APIError } from "openai";
import type { ResponseFormatJSONObject, ResponseFormatJSONSchema } from "openai/resources/shared";
import type { Question } from "../../metric.ts";

/** The ways to ask for JSON, best first. The last, which asks in words alone, works everywhere. */
export const formats = ["json_schema", "json_object", "words"] as const;

export type Format = (typeof formats)[number];

/** The part of a request that makes the endpoint itself enforce the form of the answer. */
export function responseFormat(
  format: Format,
  { id, schema }: Question,
): { response_format?: ResponseFormatJSONSchema | ResponseFormatJSONObject } {
  if (format === "words") return {};
  if (format === "json_object") return { response_format: { type: "json_object" } };
  const name = id.replaceAll(/[^\w-]/g, "_");
  return {
    response_format: { type: "json_schema", json_schema: { name, strict: true, schema: { ...schema } } },
  };
}

/**
 * Whether an endpoint says that it does not support the format, rather than that something else is wrong with
 * the request.
 */
export function lacksFormat(cause: unknown): boolean {
  if (!(cause instanceof APIError)) return false;
  if (cause.status !== 400 && cause.status !== 422 && cause.status !== 501) return false;
  return (
    cause.param?.startsWith("response_format") === true ||
    /response.?format|json.?schema|json.?object|structured.?output/i.test(cause.message)
  );
}

/** The next best format, or undefined after the last. */
export function nextFormat(format: Format): Format | undefined {
  return formats[formats.indexOf(format) + 1];
}
