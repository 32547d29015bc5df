import { type ArgumentSchema, shapeOf } from "./value-shape.ts";

/** What the document says of an argument, with its bounds: `The page. (at least 1; default: 1)`. */
export function describeArgument(schema: ArgumentSchema, required = false): string {
  const { kind } = shapeOf(schema);
  const { description = "", default: fallback } = schema;
  const facts = [
    ...(required ? ["required"] : []),
    ...(kind === "list" ? ["may be repeated, or all as a list in JSON"] : []),
    ...(kind === "json" ? ["JSON, or @file"] : []),
    ...wordsOf(schema),
    ...boundsOf(schema),
    ...(fallback === undefined ? [] : [`default: ${JSON.stringify(fallback)}`]),
  ];
  return `${description}${facts.length === 0 ? "" : ` (${facts.join("; ")})`}`.trim();
}

function wordsOf({ enum: words }: ArgumentSchema): readonly string[] {
  if (!Array.isArray(words)) return [];
  return [`one of ${words.filter((word) => word !== null).join(", ")}`];
}

function boundsOf(schema: ArgumentSchema): readonly string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, maxItems } = schema;
  return [
    ...rangeOf(minimum, maximum === largestInteger ? undefined : maximum, ""),
    ...(exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`]),
    ...rangeOf(minLength, maxLength, " characters"),
    ...rangeOf(undefined, maxItems, " items"),
  ];
}

/** Of 32 bits: an id has no bound that anyone has to know. */
const largestInteger = 2 ** 31 - 1;

function rangeOf(from: unknown, to: unknown, unit: string): readonly string[] {
  if (from === undefined && to === undefined) return [];
  if (to === undefined) return [`at least ${from}${unit}`];
  return [from === undefined ? `at most ${to}${unit}` : `${from} to ${to}${unit}`];
}
