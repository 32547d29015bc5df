import { elementsOf, type Json, membersOf } from "../../../openapi-document.ts";
import type { Exchange } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** A field error says where, and what kind of error it is. */
export const fieldErrors: AnswerInvariant = {
  name: "field-errors",
  says: "A field error is in a part of the request; an unknown key and a number out of bounds have types of their own.",
  source: "decided",
  find(exchange) {
    if (exchange.response.status !== 422 || exchange.told) return [];
    return elementsOf(membersOf(exchange.body).detail).flatMap((error) => {
      const { loc, type } = membersOf(error);
      const [part, name] = elementsOf(loc);
      if (typeof part !== "string" || !parts.includes(part))
        return [`A field error is in ${JSON.stringify(part)}.`];
      const expected = typeof name === "string" ? expectedType(exchange, part, name) : undefined;
      return expected === undefined || type === expected
        ? []
        : [`The error of ${part}.${name} is of type ${JSON.stringify(type)}, not ${expected}.`];
    });
  },
};

const parts = ["body", "query", "path", "header"];

/** The type of an error in a parameter, as far as its value alone decides it. */
function expectedType({ operation, request }: Exchange, part: string, name: string): string | undefined {
  const parameter = operation.parameters.find((each) => each.in === part && each.name === name);
  if (part === "query" && parameter === undefined && operation.parameters.some((each) => each.in === "query"))
    return "extra_forbidden";
  const value: Json | undefined = part === "query" ? request.query?.[name] : undefined;
  if (parameter === undefined || value === undefined || !/^-?\d+$/.test(value)) return undefined;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = parameter.schema;
  if (Number(value) < minimum) return "greater_than_equal";
  return Number(value) > maximum ? "less_than_equal" : undefined;
}
