import type { Schema } from "../document/document.ts";

type Inline = Exclude<Schema, { $ref: string }>;

/** The type of a value and its bounds in a few words: `integer or null, 1 to 100, default 10`. */
export function typeInWords(schema: Inline): string {
  return [nameOf(schema), range(schema), lengths(schema), defaultOf(schema)]
    .filter((part) => part !== "")
    .join(", ");
}

function nameOf({ type, format, contentSchema }: Inline): string {
  if (format === "binary") return "file";
  const types = [type ?? "any value"].flat();
  const named =
    contentSchema === undefined ? types : types.map((each) => (each === "string" ? "JSON" : each));
  return named.join(" or ");
}

function range({ minimum, maximum }: Inline): string {
  // The largest 32-bit integer is how ids end, and tells a reader nothing.
  const most = maximum === 2 ** 31 - 1 ? undefined : maximum;
  if (minimum === undefined) return most === undefined ? "" : `at most ${most}`;
  return most === undefined ? `at least ${minimum}` : `${minimum} to ${most}`;
}

function lengths({ minLength, maxLength }: Inline): string {
  if (maxLength === undefined) return minLength === undefined ? "" : `at least ${minLength} characters`;
  return `at most ${maxLength} characters`;
}

function defaultOf({ default: value }: Inline): string {
  return value === undefined ? "" : `default ${JSON.stringify(value)}`;
}
