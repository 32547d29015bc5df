import { type Document, type Operation, operationsOf, type Parameter } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";

/** The parts of a request that a generator of schemas has no place for. */
const places = ["path", "query", "header"] as const;
type Place = (typeof places)[number];

/** What an operation takes besides JSON: its parameters by place, and a form, as names of schemas. */
export type RequestSchemas = {
  readonly id: string;
  readonly parts: readonly { readonly place: Place | "form"; readonly schema: string }[];
};

/**
 * A document in which the parameters of an operation are schemas of their own, for a generator that writes
 * one thing for each schema: `GetRunPath`, `ListRunsQuery`, `EvaluateHeader`.
 *
 * @throws BrokenDocument if the document has such a name already
 */
export function withRequestSchemas(document: Document): {
  readonly document: Document;
  readonly requests: readonly RequestSchemas[];
} {
  const schemas = { ...document.components?.schemas };
  const requests = operationsOf(document).map((operation) => {
    const parts = places.flatMap((place) => {
      const parameters = operation.parameters.filter((parameter) => parameter.in === place);
      if (parameters.length === 0) return [];
      const schema = schemaName(operation.id, place);
      if (Object.hasOwn(schemas, schema))
        throw new BrokenDocument(`The document has a schema ${schema} already; rename it.`);
      schemas[schema] = objectOf(parameters);
      return [{ place, schema }];
    });
    return { id: operation.id, parts: [...parts, ...formOf(operation)] };
  });
  return { document: { ...document, components: { ...document.components, schemas } }, requests };
}

function schemaName(id: string, place: string): string {
  return [id, place].map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");
}

function objectOf(parameters: readonly Parameter[]) {
  return {
    type: "object" as const,
    properties: Object.fromEntries(parameters.map(({ name, schema = {} }) => [name, schema])),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
  };
}

/** A form has a name in the document, since it is an object. */
function formOf({ request }: Operation): RequestSchemas["parts"] {
  return request.flatMap(({ mediaType, schema }) =>
    mediaType === "multipart/form-data" && "$ref" in schema
      ? [{ place: "form" as const, schema: String(schema.$ref).split("/").at(-1) ?? "" }]
      : [],
  );
}
