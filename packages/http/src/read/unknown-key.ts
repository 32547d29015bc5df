import type { ValidationError } from "@aegis/contract/validators";
import { nearest } from "@aegis/io/nearest";
import type { ErrorWords } from "./error-words.ts";

/**
 * A key that its object does not take, in pydantic's words, and the key that was probably meant or all that
 * there are. Undefined for an error about anything else.
 */
export function unknownKey({
  propertyName,
  params,
}: ValidationError): (ErrorWords & { readonly name: string }) | undefined {
  if (propertyName === undefined) return undefined;
  const known = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
  const meant = nearest(propertyName, known);
  const remedy =
    meant === undefined
      ? `Use ${new Intl.ListFormat("en", { type: "disjunction" }).format(known)}.`
      : `Did you mean ${JSON.stringify(meant)}?`;
  return {
    name: propertyName,
    type: "extra_forbidden",
    msg: `Extra inputs are not permitted. ${remedy}`,
  };
}

/** Whether an error only repeats, for its object, that there is an unknown key. */
export function isUnknownKeySummary({ keyword }: ValidationError): boolean {
  return keyword === "propertyNames";
}
