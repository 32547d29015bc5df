import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Body, type Document, type Operation, operationsOf, schemaOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { firstSentence, inlineSchema } from "./inline-schema.ts";
import { answerArguments, fileArguments, type ToolArgument } from "./tool-argument.ts";

/**
 * The tools of the MCP server as JSON: one for each operation, with its operationId as its name. Whatever
 * the operation takes is an argument at the top: parameters, fields of the body, the file as text or path.
 * Headers are left to the client.
 *
 * @throws BrokenDocument if two arguments of a tool have one name
 * @see https://modelcontextprotocol.io/specification/2026-07-28/server/tools
 */
export function tools(document: Document): string {
  return `${JSON.stringify(
    operationsOf(document).map((operation) => toolOf(document, operation)),
    undefined,
    2,
  )}\n`;
}

function toolOf(document: Document, operation: Operation) {
  const { id, method, node, request } = operation;
  const taken = [
    ...parametersOf(document, operation),
    ...fieldsOf(document, request[0]),
    ...answerArguments(operation),
  ];
  assertDistinct(id, taken);
  return {
    name: id,
    title: node.summary ?? id,
    description: descriptionOf(operation),
    annotations: {
      readOnlyHint: method === "get",
      // What a PUT replaces is gone as well.
      destructiveHint: method === "put" || method === "delete",
      idempotentHint: method !== "post",
    },
    file: fileOf(document, request[0]),
    places: Object.fromEntries(taken.map(({ name, place }) => [name, place])),
    inputSchema: {
      type: "object",
      additionalProperties: false,
      required: taken.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(taken.map(({ name, schema }) => [name, schema])),
    },
  };
}

/** What it does, the first that is to be known of it, and whether only servers of one's own have it. */
function descriptionOf({ id, node }: Operation): string {
  const { summary = id, description = "", "x-availability": availability } = node;
  const only = availability === "self-hosted" ? " Self-hosted only." : "";
  return `${summary}. ${firstSentence(description)}`.trim() + only;
}

function parametersOf(document: Document, { parameters }: Operation): ToolArgument[] {
  return parameters
    .filter((parameter) => parameter.in !== "header")
    .map(({ name, in: where, required = false, schema = {}, description }) => ({
      name,
      place: where === "path" ? "path" : "query",
      required,
      schema: described(document, schemaOf(document, schema), description),
    }));
}

function fieldsOf(document: Document, body: Body | undefined): ToolArgument[] {
  if (body === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(document, body.schema);
  return Object.entries(properties).flatMap(([name, property]): ToolArgument[] => {
    const { contentSchema, format, ...own } = schemaOf(document, property);
    if (format === "binary") return fileArguments(own.description);
    // A text of JSON is given as what it says, and the client writes it out.
    const schema =
      contentSchema === undefined
        ? described(
            document,
            schemaOf(document, property),
            "description" in property ? property.description : undefined,
          )
        : inlineSchema(document, contentSchema);
    return [{ name, place: "body", required: required.includes(name), schema }];
  });
}

function fileOf(document: Document, body: Body | undefined): string | undefined {
  const { properties = {} } = body === undefined ? {} : schemaOf(document, body.schema);
  return Object.keys(properties).find(
    (name) => schemaOf(document, properties[name] ?? {}).format === "binary",
  );
}

function described(document: Document, schema: Oas3_1Schema, description: string | undefined): Oas3_1Schema {
  return inlineSchema(document, description === undefined ? schema : { ...schema, description });
}

function assertDistinct(id: string, taken: readonly ToolArgument[]): void {
  const names = taken.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new BrokenDocument(`As a tool, ${id} would have two arguments ${twice}; rename one.`);
}
