import type { CaseRequest, FormPart } from "@aegis/contract/cases";
import fc from "fast-check";
import type { Operation, Schema } from "../../openapi-document.ts";
import { invalidOf } from "./invalid.ts";
import { formsOf, resolved } from "./keywords.ts";
import { contentOf, jsonBody, type Parts, requestOf, validPartsOf } from "./request.ts";

/** Breaks one part of a request. */
type Break = fc.Arbitrary<(parts: Parts) => Parts>;

/**
 * Requests that an operation must refuse: valid except in one place of the path, the query, the headers or
 * the body. Undefined for an operation without any input.
 */
export function brokenRequestOf(operation: Operation): fc.Arbitrary<CaseRequest> | undefined {
  const [first, ...others] = [...parameterBreaks(operation), ...bodyBreaks(operation)];
  if (first === undefined) return undefined;
  return fc
    .tuple(fc.oneof(first, ...others), validPartsOf(operation))
    .map(([breakIt, parts]) => requestOf(operation, breakIt(parts)));
}

function parameterBreaks({ parameters }: Operation): Break[] {
  return parameters.flatMap(({ name, in: where, schema }) => {
    const text = invalidTextOf(schema);
    if (text === undefined) return [];
    // Blanks around the value of a header are not part of it.
    const sent = where === "header" ? text.map((value) => `.${value}.`) : text;
    return [
      sent.map((value) => (parts: Parts) => ({ ...parts, [where]: { ...parts[where], [name]: value } })),
    ];
  });
}

function bodyBreaks(operation: Operation): Break[] {
  const content = contentOf(operation);
  if (content === undefined) return [];
  const { mediaType, schema } = content;
  if (mediaType === "multipart/form-data") return formBreaks(schema);
  const json = invalidOf(schema);
  return json === undefined
    ? []
    : [json.map((value) => (parts: Parts) => ({ ...parts, body: jsonBody(mediaType, value) }))];
}

function formBreaks(schema: Schema): Break[] {
  const { properties = {}, required = [] } = resolved(schema);
  const broken = Object.entries(properties).flatMap(([name, property]) => {
    const text = invalidPartOf(resolved(property));
    return text === undefined
      ? []
      : [text.map((value) => withForm((form) => [...without(form, name), { name, value }]))];
  });
  return [...broken, ...required.map((name) => fc.constant(withForm((form) => without(form, name))))];
}

function withForm(change: (form: readonly FormPart[]) => FormPart[]): (parts: Parts) => Parts {
  return ({ body, ...parts }) => {
    const form = body?.body !== undefined && "form" in body.body ? body.body.form : [];
    return { ...parts, body: { body: { form: change(form) } } };
  };
}

function without(form: readonly FormPart[], name: string): FormPart[] {
  return form.filter((part) => part.name !== name);
}

function invalidPartOf({ contentSchema, format, ...text }: Schema): fc.Arbitrary<string> | undefined {
  if (format === "binary") return undefined;
  if (contentSchema === undefined) return invalidTextOf(text);
  const json = invalidOf(contentSchema)?.map((value) => JSON.stringify(value));
  // An empty field is not among these: a server may, like FastAPI, treat it as left out.
  const noJson = fc.constantFrom("{", "[1,", "not json");
  return json === undefined ? noJson : fc.oneof(noJson, json);
}

/** Texts that cannot be read as a value of the schema; undefined if every text can. */
function invalidTextOf(schema: Schema): fc.Arbitrary<string> | undefined {
  const [form = {}] = formsOf(schema);
  if (form.type === "integer") return fc.oneof(words, invalidNumbers(form).map(String));
  if (form.type === "boolean") return words;
  const text = form.maxLength;
  return text === undefined ? undefined : fc.string({ minLength: text + 1, maxLength: text + 9 });
}

/** Neither numbers nor words for true or false. */
const words = fc.stringMatching(/^[g-m]{2,9}$/);

function invalidNumbers({
  minimum = 0,
  maximum = Number.MAX_SAFE_INTEGER - 1000,
}: Schema): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: minimum - 1000, max: minimum - 1 }),
    fc.integer({ min: maximum + 1, max: maximum + 1000 }),
    fc.integer({ min: 0, max: 99 }).map((whole) => whole + 0.5),
  );
}
