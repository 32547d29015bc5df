import type { CaseBody, CaseRequest, FormPart } from "@aegis/contract/cases";
import fc from "fast-check";
import type { Operation, Parameter, Schema } from "../../openapi-document.ts";
import { resolved } from "./keywords.ts";
import { validOf } from "./valid.ts";

/** The inputs of an operation: texts for path, query and headers, and the body. */
export type Parts = {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** None in a valid request: an idempotency key that comes again is another request's. */
  readonly header?: Readonly<Record<string, string>>;
  readonly body?: Pick<CaseRequest, "contentType" | "body"> | undefined;
};

/** Requests that are valid by the schemas of an operation. */
export function validRequestOf(operation: Operation): fc.Arbitrary<CaseRequest> {
  return validPartsOf(operation).map((parts) => requestOf(operation, parts));
}

export function validPartsOf(operation: Operation): fc.Arbitrary<Parts> {
  return fc.record({
    path: textsOf(operation, "path"),
    query: textsOf(operation, "query"),
    body: bodyOf(operation),
  });
}

export function requestOf({ method, path }: Operation, parts: Parts): CaseRequest {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parts.path[name] ?? ""),
  );
  const headers = parts.header === undefined ? {} : { headers: parts.header };
  return { method, path: filled, query: parts.query, ...headers, scheme: "Bearer", ...parts.body };
}

/** The schema and the media type of an operation's body. */
export function contentOf({ requestBody }: Operation): { mediaType: string; schema: Schema } | undefined {
  const [content] = Object.entries(requestBody?.content ?? {});
  return content && { mediaType: content[0], schema: content[1].schema };
}

/** Texts for all required parameters in a place, and for some of the optional ones. */
function textsOf({ parameters }: Operation, where: Parameter["in"]): fc.Arbitrary<Record<string, string>> {
  const here = parameters.filter((parameter) => parameter.in === where);
  const texts = here.map(({ name, schema }) => [name, validOf(schema).map(String)]);
  const requiredKeys = here.filter(({ required }) => required === true).map(({ name }) => name);
  return fc.record<Record<string, string>>(Object.fromEntries(texts), { requiredKeys });
}

function bodyOf(operation: Operation): fc.Arbitrary<Parts["body"]> {
  const content = contentOf(operation);
  if (content === undefined) return fc.constant(undefined);
  const { mediaType, schema } = content;
  if (mediaType === "multipart/form-data") return formOf(schema).map((form) => ({ body: { form } }));
  return validOf(schema).map((json) => jsonBody(mediaType, json));
}

export function jsonBody(contentType: string, json: unknown): { contentType: string; body: CaseBody } {
  return { contentType, body: { json } };
}

/** The required parts of a form and some of the optional ones. The content of a CSV is beyond the schema. */
function formOf(schema: Schema): fc.Arbitrary<FormPart[]> {
  const { properties = {}, required = [] } = resolved(schema);
  const parts = Object.entries(properties).map(([name, property]) => [
    name,
    partOf(name, resolved(property)),
  ]);
  return fc
    .record<Record<string, FormPart>>(Object.fromEntries(parts), { requiredKeys: [...required] })
    .map(Object.values);
}

function partOf(name: string, property: Schema): fc.Arbitrary<FormPart> {
  const file = { value: "prompt,output\nWhat is 2+2?,4\n", fileName: "rows.csv", contentType: "text/csv" };
  if (property.format === "binary") return fc.constant({ name, ...file });
  const { contentSchema } = property;
  const value =
    contentSchema === undefined
      ? validOf(property)
          .filter((value) => value !== null)
          .map(String)
      : validOf(contentSchema).map((json) => JSON.stringify(json));
  return value.map((text) => ({ name, value: text }));
}
