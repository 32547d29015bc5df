import type { ContractCase } from "@aegis/contract/cases";
import type { ValidationError } from "@aegis/contract/validators";
import {
  bundle,
  type Operation,
  operationOf,
  responseOf,
  type Schema,
  type Source,
} from "../openapi-document.ts";
import type { Place } from "./invariants/places.ts";

// What the public pages of the API say, by the marks of the document; `openapi/README.md` has the rules.

/** Whether the public pages say that an operation has a status. */
export function sourceOfStatus(operation: Operation, status: number): Source {
  const { "x-source": source } = operation;
  const response = responseOf(operation, status);
  return response === undefined ? "decided" : (response["x-source"] ?? source);
}

/** Whether the public pages say that a response has a header. */
export function sourceOfHeader(operation: Operation, status: number, name: string): Source {
  const header = responseOf(operation, status)?.headers?.[name];
  return header?.["x-source"] ?? sourceOfStatus(operation, status);
}

/** Whether all that a case rests on is on the public pages. */
export function isDocumentedCase({ id, operationId, expect }: ContractCase): boolean {
  const operation = operationOf(operationId);
  if (sourceOfStatus(operation, expect.status) === "decided") return false;
  const [, place = "", ...steps] = id.split("/");
  const [what = ""] = steps.splice(-1);
  // What is unknown, the pages do not speak of.
  if (place === "method" || what === "unknown" || steps.includes("unknown")) return false;
  const [schema, source] = place === "body" ? ofBody(operation, steps) : ofParameter(operation, place, steps);
  const keyword = keywords[what.replace(/^(at|below|above)-/, "")];
  if (keyword === undefined) return source === "documented";
  return schema?.["x-documented"]?.includes(keyword) === true;
}

/** Whether a validator's error is about something that the public pages say. */
export function isDocumentedError(
  { instancePath, keyword, params }: ValidationError,
  places: readonly Place[],
): boolean {
  const place = places.find(({ pointer }) => pointer === instancePath);
  if (place === undefined) return true;
  const { schema, source } = place;
  if (schema["x-documented"]?.includes(keyword) === true) return true;
  if (isBound(keyword) || schema["x-decided"]?.includes(keyword) === true) return false;
  const missing = keyword === "required" ? schema.properties?.[String(params.missingProperty)] : undefined;
  return (missing?.["x-source"] ?? source) === "documented";
}

/** Bounds count as decided unless they are marked. */
function isBound(keyword: string): boolean {
  return /^(min|max|exclusive|multipleOf$|pattern$|additionalProperties$)/.test(keyword);
}

/** The keywords that the ids of cases speak of. */
const keywords: Readonly<Record<string, string>> = {
  minimum: "minimum",
  maximum: "maximum",
  "min-length": "minLength",
  "max-length": "maxLength",
  "max-items": "maxItems",
};

type Marked = readonly [schema: Schema | undefined, source: Source];

function ofParameter(
  { parameters, "x-source": source }: Operation,
  place: string,
  [name]: readonly string[],
): Marked {
  const parameter = parameters.find((each) => each.in === place && each.name === name);
  if (parameter === undefined) return [undefined, source];
  return [followed(parameter.schema), parameter["x-source"] ?? source];
}

function ofBody({ requestBody, "x-source": source }: Operation, steps: readonly string[]): Marked {
  const [content] = Object.values(requestBody?.content ?? {});
  return steps.reduce<Marked>(
    ([schema, outer], step) => {
      const next = schema === undefined ? undefined : inside(schema, step);
      return [next, next?.["x-source"] ?? outer];
    },
    [content && followed(content.schema), source],
  );
}

/** A property, an item, or a member of a map, in whatever alternative has it. */
function inside(schema: Schema, step: string): Schema | undefined {
  const forms = [schema, ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map(followed)];
  const found = forms.flatMap(({ properties, items, additionalProperties, contentSchema }) => {
    const inText = contentSchema === undefined ? undefined : inside(followed(contentSchema), step);
    const inMap = typeof additionalProperties === "object" ? additionalProperties : undefined;
    return properties?.[step] ?? (/^\d+$/.test(step) ? items : undefined) ?? inMap ?? inText ?? [];
  });
  return found[0] && followed(found[0]);
}

function followed(schema: Schema): Schema {
  const { $ref, ...beside } = schema;
  const component =
    $ref === undefined ? {} : bundle.components.schemas[$ref.slice("#/components/schemas/".length)];
  return { ...component, ...beside };
}
