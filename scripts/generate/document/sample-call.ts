import { BrokenDocument } from "../read/broken-document.ts";
import {
  type Body,
  type Document,
  examplesOf,
  type Operation,
  type Parameter,
  schemaOf,
} from "./document.ts";
import { hostedUrl } from "./hosted-url.ts";

/** The call that an operation's examples describe, from which a sample in any language is written. */
export type SampleCall = {
  readonly operation: Pick<Operation, "id" | "method" | "path" | "tag">;
  /** The address of the first server of the document, without a slash at the end. */
  readonly server: string;
  /** The API key of the examples, which opens a sandbox and nothing else. */
  readonly key: string;
  readonly path: readonly Argument[];
  readonly query: readonly Argument[];
  /** Besides those of every call. */
  readonly headers: readonly Argument[];
  readonly body: SampleBody | undefined;
  /** The media type of the success; undefined if it has no body. */
  readonly replyType: string | undefined;
  /** The file name of the response, if it is an attachment. */
  readonly fileName: string | undefined;
};
type Argument = { readonly name: string; readonly value: unknown };
export type SampleBody =
  | { readonly kind: "json"; readonly mediaType: string; readonly value: unknown }
  | { readonly kind: "form"; readonly parts: readonly Part[] };
/** A part of a form: a file of that name, a value that is written as JSON, or plain text. */
export type Part = {
  readonly name: string;
  readonly kind: "file" | "json" | "plain";
  readonly value: unknown;
};

/**
 * The call of an operation.
 *
 * @throws BrokenDocument if the document has no server, or the operation lacks an example for a path
 * parameter or for its request.
 */
export function sampleCall(document: Document, operation: Operation, key: string): SampleCall {
  const success = operation.replies.find(({ status }) => status.startsWith("2"));
  const disposition = success?.headers["Content-Disposition"]?.example;
  return {
    operation,
    server: hostedUrl(document),
    key,
    path: argumentsIn(document, operation, "path"),
    query: argumentsIn(document, operation, "query"),
    // All are optional, and none is needed to see what an operation does.
    headers: [],
    body: bodyOf(document, operation),
    replyType: success?.bodies[0]?.mediaType,
    fileName: typeof disposition === "string" ? /filename="([\w.-]+)"/.exec(disposition)?.[1] : undefined,
  };
}

/** Optional parameters without an example are left out of the sample. */
function argumentsIn(document: Document, operation: Operation, where: "path" | "query"): Argument[] {
  return operation.parameters
    .filter((parameter) => parameter.in === where)
    .map((parameter) => ({ parameter, value: exampleOf(document, parameter) }))
    .filter(({ parameter, value }) => {
      if (value !== undefined) return true;
      if (parameter.required !== true) return false;
      throw new BrokenDocument(`Parameter ${parameter.name} of ${operation.id} has no example; give it one.`);
    })
    .map(({ parameter: { name }, value }) => ({ name, value }));
}

function exampleOf(document: Document, { example, examples }: Parameter): unknown {
  return example ?? examplesOf(document, examples)[0]?.value;
}

function bodyOf(document: Document, { id, request: [body] }: Operation): SampleBody | undefined {
  if (body === undefined) return undefined;
  const { mediaType, example } = body;
  if (example === undefined)
    throw new BrokenDocument(`The request of ${id} has no named example; give it one.`);
  if (mediaType !== "multipart/form-data") return { kind: "json", mediaType, value: example.value };
  return { kind: "form", parts: partsOf(document, body, example.name, Object(example.value)) };
}

function partsOf(
  document: Document,
  { schema }: Body,
  example: string,
  values: Record<string, unknown>,
): Part[] {
  const { properties = {} } = schemaOf(document, schema);
  return Object.entries(values).map(([name, value]) => {
    const property = schemaOf(document, properties[name] ?? {});
    if (isFile(property)) return { name, kind: "file", value: nameOfFile(value) ?? `${example}.csv` };
    if (property.contentSchema === undefined) return { name, kind: "plain", value };
    return { name, kind: "json", value: typeof value === "string" ? JSON.parse(value) : value };
  });
}

/** Whether a part of a form is a file; the others are fields. */
export function isFile({ format }: { readonly format?: unknown }): boolean {
  return format === "binary";
}

/** An example of a file is its name, or its content, which has no name. */
function nameOfFile(value: unknown): string | undefined {
  return typeof value === "string" && /^[\w.-]+\.\w+$/.test(value) ? value : undefined;
}
