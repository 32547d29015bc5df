import {
  type Body,
  type Document,
  type Operation,
  operationsOf,
  type Parameter,
} from "../document/document.ts";
import { code, markdownTable } from "../document/markdown-table.ts";
import { commonToOperations } from "../own.ts";
import type { Page } from "./page.ts";
import { fieldsOf, typeInWords } from "./schema-words.ts";

/** How many levels of a request and of a response are shown. */
const levels = { request: 4, response: 1 };

/** An operation as Markdown: what it takes, what it responds with, and a call. */
export function operationPage(document: Document, operation: Operation): Page {
  const { id, method, path, tag, node, parameters } = operation;
  const { summary = id, description = "" } = node;
  return {
    path: `operations/${id}`,
    title: summary,
    summary: `${method.toUpperCase()} ${path}`,
    markdown: [
      `# ${summary}`,
      `${code(`${method.toUpperCase()} ${path}`)}, ${code(id)}, ${tag}`,
      description.trim(),
      ...(parameters.length === 0 ? [] : ["## Parameters", parametersOf(document, parameters)]),
      ...bodyOf(document, operation),
      "## Responses",
      responsesOf(operation),
      ...successOf(document, operation),
      ...exampleOf(operation),
      ...commonToOperations,
    ].join("\n\n"),
  };
}

function parametersOf(document: Document, parameters: readonly Parameter[]): string {
  return markdownTable(
    ["parameter", "in", "type", "what it is"],
    parameters.map(({ name, in: where, schema = {}, required, description = "" }) => [
      `${code(name)}${required ? " required" : ""}`,
      where ?? "",
      typeInWords(document, schema),
      description.trim(),
    ]),
  );
}

function bodyOf(document: Document, { request: [body] }: Operation): string[] {
  if (body === undefined) return [];
  const rows = fieldsOf(document, body.schema, levels.request).map((field) => [
    `${code(field.name)}${field.required ? " required" : ""}`,
    field.default === undefined
      ? field.type
      : `${field.type}; ${code(JSON.stringify(field.default))} if left out`,
    field.description,
  ]);
  return [`## Body, ${code(body.mediaType)}`, markdownTable(["field", "type", "what it is"], rows)];
}

function responsesOf({ replies }: Operation): string {
  return markdownTable(
    ["status", "when"],
    replies.map(({ status, description }) => [status, description.trim()]),
  );
}

/** What an operation creates or updates is what another one gets: that one's page has the fields. */
function successOf(document: Document, operation: Operation): string[] {
  const success = successfulBody(operation);
  if (success === undefined) return [];
  const { status, body } = success;
  const head = `## Body of the ${status}, ${code(body.mediaType)}`;
  const getter = operationsOf(document).find(
    (other) =>
      other.method === "get" && other.id !== operation.id && isSame(successfulBody(other)?.body, body),
  );
  if (operation.method !== "get" && getter !== undefined)
    return [head, `The same as that of [${getter.node.summary ?? getter.id}](${getter.id}.md).`];
  const rows = fieldsOf(document, body.schema, levels.response).map(({ name, type, description }) => [
    code(name),
    type,
    description,
  ]);
  return rows.length === 0 ? [] : [head, markdownTable(["field", "type", "what it is"], rows)];
}

function successfulBody({ replies }: Operation): { status: string; body: Body } | undefined {
  const success = replies.find(({ status }) => status.startsWith("2"));
  const [body] = success?.bodies ?? [];
  return success === undefined || body === undefined ? undefined : { status: success.status, body };
}

function isSame(one: Body | undefined, { schema }: Body): boolean {
  return one !== undefined && "$ref" in schema && "$ref" in one.schema && one.schema.$ref === schema.$ref;
}

function exampleOf({ node }: Operation): string[] {
  const samples: readonly { lang: string; source: string }[] = node["x-codeSamples"] ?? [];
  const curl = samples.find(({ lang }) => lang === "Shell");
  return curl === undefined ? [] : ["## Example", `\`\`\`sh\n${curl.source}\n\`\`\``];
}
