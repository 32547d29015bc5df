import type { Oas3_1Schema } from "@redocly/openapi-core";
import {
  type Body,
  type Document,
  type Operation,
  operationsOf,
  type Schema,
  schemaOf,
} from "../document/document.ts";
import { isFile } from "../document/sample-call.ts";

/** Which schema validates which part of an operation, by the schema's name. */
export type ValidatorNames = {
  readonly path: string;
  readonly query: string;
  /** By the header's name. */
  readonly headers: Readonly<Record<string, string>>;
  /** By media type. */
  readonly body: Readonly<Record<string, string>>;
  /** By the name of a form part that holds JSON in a text: what the JSON must be. */
  readonly parts: Readonly<Record<string, string>>;
  /** By status. */
  readonly responses: Readonly<Record<string, string>>;
};

/** Every distinct schema once, by name, and a table of where each is used. */
export type ValidatorSchemas = {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly operations: ReadonlyMap<string, ValidatorNames>;
};

/**
 * The schemas of all requests and responses of a document. Equal ones share one name: that of a component, or
 * of the first user.
 */
export function validatorSchemas(document: Document): ValidatorSchemas {
  const names = new Map<string, string>();
  const schemas = new Map<string, Schema>();
  const nameOf = (name: string, schema: Schema): string => {
    const key = JSON.stringify(schema);
    const known = names.get(key);
    if (known !== undefined) return known;
    const unique = componentName(schema) ?? name;
    names.set(key, unique);
    schemas.set(unique, schema);
    return unique;
  };
  const operations = new Map(
    operationsOf(document).map((operation) => [operation.id, namesOf(document, operation, nameOf)]),
  );
  return { schemas, operations };
}

type NameOf = (name: string, schema: Schema) => string;

function namesOf(document: Document, operation: Operation, nameOf: NameOf): ValidatorNames {
  const { id, request, replies } = operation;
  const byMediaType = request.map((body) => [
    body.mediaType,
    nameOf(`${id}Body`, bodySchema(document, body)),
  ]);
  const parts = request.flatMap((body) => jsonParts(document, body));
  const headers = operation.parameters
    .filter((parameter) => parameter.in === "header")
    .map(({ name, schema = {} }) => [name, nameOf(`${id}_${name.replaceAll("-", "_")}`, schema)]);
  const byStatus = replies.flatMap(({ status, bodies: [body] }) =>
    body === undefined ? [] : [[status, nameOf(`${id}${status}`, body.schema)]],
  );
  return {
    path: nameOf(`${id}Path`, parametersSchema(operation, "path")),
    query: nameOf(`${id}Query`, parametersSchema(operation, "query")),
    headers: Object.fromEntries(headers),
    body: Object.fromEntries(byMediaType),
    parts: Object.fromEntries(parts.map(([part, schema]) => [part, nameOf(`${id}_${part}`, schema)])),
    responses: Object.fromEntries(byStatus),
  };
}

/**
 * An operation that takes query parameters takes no others. One that takes none ignores the query.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
function parametersSchema({ parameters }: Operation, where: "path" | "query"): Oas3_1Schema {
  const here = parameters.filter((parameter) => parameter.in === where);
  return {
    type: "object",
    required: here.filter(({ required }) => required === true).map(({ name }) => name),
    properties: Object.fromEntries(here.map(({ name, schema = {} }) => [name, schema])),
    ...(where === "query" && here.length > 0 && { additionalProperties: false }),
  };
}

/**
 * In a form, a file is whatever object the server made of it on arrival. A part without a file name is text.
 */
function bodySchema(document: Document, { mediaType, schema }: Body): Schema {
  if (mediaType !== "multipart/form-data") return schema;
  const form = schemaOf(document, schema);
  const properties = Object.entries(form.properties ?? {}).map(([name, property]) => [
    name,
    isFile(schemaOf(document, property)) ? { type: "object" } : property,
  ]);
  return { ...form, properties: Object.fromEntries(properties) };
}

function jsonParts(document: Document, { schema }: Body): [string, Schema][] {
  return Object.entries(schemaOf(document, schema).properties ?? {}).flatMap(([name, property]) => {
    const { contentSchema } = schemaOf(document, property);
    return contentSchema === undefined ? [] : [[name, contentSchema]];
  });
}

function componentName(schema: Schema): string | undefined {
  const { $ref, ...siblings } = schema;
  return Object.keys(siblings).length === 0 ? $ref?.replace("#/components/schemas/", "") : undefined;
}
