import type { ContractCase } from "./contract-case.ts";
import { answerOf, caseOf, type Subject } from "./subject.ts";
import { type Variant, variantsOf } from "./variants.ts";

/** A JSON body as no body, as no JSON, as another media type, and with one place changed at a time. */
export function bodyCases(subject: Subject): ContractCase[] {
  const { document, operation } = subject;
  const [body] = operation.request;
  if (body === undefined || body.mediaType === "multipart/form-data") return [];
  const variants = body.examples.flatMap(({ value }) => variantsOf(document, body.schema, value, ["body"]));
  return [...brokenBodies(subject), ...distinct(variants).map((variant) => variantCase(subject, variant))];
}

function brokenBodies(subject: Subject): ContractCase[] {
  const { name, request } = subject;
  const refused = { ...answerOf(subject, 422), loc: ["body"] };
  return [
    caseOf(subject, {
      id: "body/malformed",
      title: `${name} refuses a body that breaks off.`,
      change: { body: { text: '{"' } },
      expect: refused,
    }),
    caseOf(subject, {
      id: "body/empty",
      title: `${name} refuses an empty body.`,
      change: { body: { text: "" } },
      expect: refused,
    }),
    caseOf(subject, {
      id: "body/media-type",
      title: `${name} refuses JSON that is called text/plain.`,
      change: { contentType: "text/plain", ...(request.body !== undefined && { body: request.body }) },
      expect: answerOf(subject, 415),
    }),
  ];
}

function variantCase(subject: Subject, variant: Variant): ContractCase {
  const { name, says, loc, value, padding, sound } = variant;
  const [, ...path] = loc;
  return caseOf(subject, {
    id: [...loc, name].join("/"),
    title: `${subject.name} ${sound ? "takes" : "refuses"} a body ${path.length === 0 ? "that" : `whose ${path.join(".")}`} ${says}.`,
    change: { body: { json: value, ...(padding !== undefined && { padding }) } },
    // To score as much as a request may hold takes a server that judges for nothing.
    ...(sound && padding !== undefined && { needs: { state: "full-requests" } }),
    expect: sound ? subject.accepted : { ...answerOf(subject, 422), loc },
  });
}

/** Several examples lead to the same places; the first one speaks. */
function distinct(variants: readonly Variant[]): Variant[] {
  const byPlace = new Map(
    variants.toReversed().map((variant) => [JSON.stringify([variant.loc, variant.name]), variant]),
  );
  return variants.filter((variant) => byPlace.get(JSON.stringify([variant.loc, variant.name])) === variant);
}
