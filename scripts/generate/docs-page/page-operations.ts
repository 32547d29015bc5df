import {
  type Body,
  type Document,
  examplesOf,
  type Operation,
  operationsOf,
  type Parameter,
  type Schema,
  schemaOf,
} from "../document/document.ts";
import { isFile, sampleCall } from "../document/sample-call.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import type { Field, JsonBody, PageData, PageOperation } from "./page-data.ts";
import { typeInWords } from "./type-in-words.ts";

const form = "multipart/form-data";

/**
 * What the script of the docs reads.
 *
 * @param key the key of the examples
 * @throws BrokenDocument if the document has no server, or an operation lacks an example
 */
export function pageData(document: Document, key: string): PageData {
  const servers = (document.servers ?? []).map(({ url, description = "" }) => ({ url, description }));
  const [first] = servers;
  if (first === undefined) throw new BrokenDocument("The document has no server; name one under servers.");
  return { api: `${first.url.replace(/\/$/, "")}/`, servers, key, operations: pageOperations(document, key) };
}

function pageOperations(document: Document, key: string): PageOperation[] {
  return operationsOf(document).map((operation) => {
    const { id, method, path, tag, node, request, replies } = operation;
    const { replyType, fileName } = sampleCall(document, operation, key);
    return {
      id,
      method,
      path,
      tag,
      title: node.summary ?? id,
      fields: [...parametersOf(document, operation), ...request.flatMap((body) => partsOf(document, body))],
      json: jsonOf(request),
      costs: replies.some(({ status }) => status === "402"),
      replyType,
      fileName,
    };
  });
}

function parametersOf(document: Document, { parameters }: Operation): Field[] {
  return parameters.flatMap((parameter) => {
    const place = parameter.in;
    if (place !== "path" && place !== "query" && place !== "header") return [];
    const required = parameter.required === true;
    const example = parameter.example ?? examplesOf(document, parameter.examples)[0]?.value;
    const { name, description = "", schema = {} } = parameter satisfies Parameter;
    return [
      { name, in: place, required, description, ...startOf(example, required), ...ofType(document, schema) },
    ];
  });
}

function partsOf(document: Document, { mediaType, schema, example }: Body): Field[] {
  if (mediaType !== form) return [];
  const { properties = {}, required = [] } = schemaOf(document, schema);
  const values: Record<string, unknown> = Object(example?.value);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "form",
    required: required.includes(name),
    description: schemaOf(document, property).description ?? "",
    ...startOf(values[name], name in values),
    ...ofType(document, property),
  }));
}

function startOf(example: unknown, isSent: boolean): Pick<Field, "start" | "isSent"> {
  const start = typeof example === "string" ? example : JSON.stringify(example);
  return { start: start ?? "", isSent };
}

function ofType(document: Document, named: Schema): Pick<Field, "kind" | "type" | "choices"> {
  const schema = schemaOf(document, named);
  const types = [schema.type ?? []].flat();
  const choices = types.includes("boolean") ? ["true", "false"] : (schema.enum ?? []).map(String);
  return { kind: kindOf(schema, types, choices), type: typeInWords(schema), choices };
}

function kindOf(
  schema: ReturnType<typeof schemaOf>,
  types: readonly string[],
  choices: readonly string[],
): Field["kind"] {
  if (isFile(schema)) return "file";
  if (schema.contentSchema !== undefined || types.includes("object") || types.includes("array"))
    return "json";
  if (types.includes("boolean")) return "boolean";
  if (choices.length > 0) return "choice";
  return types.includes("integer") || types.includes("number") ? "number" : "text";
}

function jsonOf(request: readonly Body[]): JsonBody | undefined {
  const body = request.find(({ mediaType }) => mediaType !== form);
  if (body === undefined) return undefined;
  const examples = body.examples.map(({ name, summary, value }) => ({
    title: summary ?? name,
    text: JSON.stringify(value, undefined, 2),
  }));
  return { mediaType: body.mediaType, examples };
}
