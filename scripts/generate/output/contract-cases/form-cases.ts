import { type Body, type Schema, schemaOf } from "../../document/document.ts";
import { isFile } from "../../document/sample-call.ts";
import type { ContractCase, FormPart } from "./contract-case.ts";
import { formOf, withPart } from "./form.ts";
import { shapeOf } from "./shape.ts";
import { answerOf, caseOf, type Subject } from "./subject.ts";
import { scalarBounds, variantsOf } from "./variants.ts";

/**
 * A form without a required part, or with an invalid one; and JSON instead of a form.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function formCases(subject: Subject): ContractCase[] {
  const { document, operation, name } = subject;
  const [body] = operation.request;
  if (body === undefined || body.mediaType !== "multipart/form-data") return [];
  const form = formOf(document, body);
  const { properties = {}, required = [], additionalProperties } = schemaOf(document, body.schema);
  return [
    caseOf(subject, {
      id: "body/media-type",
      title: `${name} refuses JSON instead of a form.`,
      change: {
        contentType: "application/json",
        body: { json: Object.fromEntries(form.map((part) => [part.name, part.value])) },
      },
      expect: answerOf(subject, 415),
    }),
    ...required.map((part) =>
      caseOf(subject, {
        id: `body/${part}/missing`,
        title: `${name} refuses a form without ${part}.`,
        change: { body: { form: form.filter((each) => each.name !== part) } },
        expect: { ...answerOf(subject, 422), loc: ["body", part] },
      }),
    ),
    ...(additionalProperties === false
      ? [
          caseOf(subject, {
            id: "body/unknown/key",
            title: `${name} refuses a form with a part that nobody knows.`,
            change: { body: { form: withPart(form, "unknown", "1") } },
            expect: { ...answerOf(subject, 422), loc: ["body", "unknown"] },
          }),
        ]
      : []),
    ...Object.entries(properties).flatMap(([part, schema]) =>
      partCases(subject, { body, form, part, schema }),
    ),
  ];
}

type Place = { body: Body; form: readonly FormPart[]; part: string; schema: Schema };

function partCases(subject: Subject, place: Place): ContractCase[] {
  const { document, name } = subject;
  const { form, part } = place;
  const property = schemaOf(document, place.schema);
  if (isFile(property)) return [];
  if (property.contentSchema !== undefined) return jsonPartCases(subject, place, property.contentSchema);
  return shapeOf(document, property).alternatives.flatMap((alternative) => {
    const words = alternative.type === "integer" ? [["word", "is a word", "abc", false] as const] : [];
    return [...words, ...scalarBounds(alternative)].map(([id, says, value, sound]) =>
      caseOf(subject, {
        id: `body/${part}/${id}`,
        title: `${name} ${sound ? "takes" : "refuses"} a form whose ${part} ${says}.`,
        change: { body: { form: withPart(form, part, String(value)) } },
        expect: sound ? subject.accepted : { ...answerOf(subject, 422), loc: ["body", part] },
      }),
    );
  });
}

/**
 * The operation itself reads JSON in a text, and refuses with 400 what the schema of the form cannot check.
 */
function jsonPartCases(subject: Subject, { body, form, part }: Place, schema: Schema): ContractCase[] {
  const example = Object(body.examples[0]?.value)[part];
  const value: unknown = typeof example === "string" ? JSON.parse(example) : example;
  const partCase = (id: string, says: string, text: string, sound: boolean) =>
    caseOf(subject, {
      id: `body/${part}/${id}`,
      title: `${subject.name} ${sound ? "takes" : "refuses"} a form whose ${part} ${says}.`,
      change: { body: { form: withPart(form, part, text) } },
      expect: sound ? subject.accepted : answerOf(subject, 400),
    });
  return [
    partCase("not-json", "is not JSON", "{", false),
    ...variantsOf(subject.document, schema, value, []).map(({ loc, name, says, value, sound }) =>
      partCase(
        ["json", ...loc, name].join("/"),
        `has JSON that, at ${loc.join(".") || "its root"}, ${says}`,
        JSON.stringify(value),
        sound,
      ),
    ),
  ];
}
