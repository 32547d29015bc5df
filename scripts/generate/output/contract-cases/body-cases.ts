import type { ContractCase } from "./contract-case.ts";
import { answerOf, caseOf, type Subject } from "./subject.ts";
import { type Variant, variantsOf } from "./variants.ts";

/**
 * An empty body, one that is not JSON, another media type, and each place changed in turn.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object
 */
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
      title: `${name} refuses a body that is cut off.`,
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
    // Scoring as much as a request may hold takes a server that judges for free.
    ...(sound && padding !== undefined && { needs: { state: "full-requests" } }),
    expect: sound ? subject.accepted : { ...answerOf(subject, 422), loc },
  });
}

/** Several examples lead to the same places; the first one counts. */
function distinct(variants: readonly Variant[]): Variant[] {
  const byPlace = new Map(
    variants.toReversed().map((variant) => [JSON.stringify([variant.loc, variant.name]), variant]),
  );
  return variants.filter((variant) => byPlace.get(JSON.stringify([variant.loc, variant.name])) === variant);
}
