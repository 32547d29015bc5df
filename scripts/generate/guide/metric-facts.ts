import type { Argument, Metric } from "@aegis/metrics";
import { code } from "../document/markdown-table.ts";

/** What a metric reads, as sentences. */
export function inputsOf(metric: Metric): string {
  const { optional, needs_one_of } = metric;
  const alone = optional.filter((field) => !needs_one_of.includes(field));
  return [
    `Needs ${needsOf(metric)}.`,
    ...(alone.length === 0 ? [] : [`Also reads ${listOf(alone, "and")}, if given.`]),
  ].join(" ");
}

/** The fields, or arguments, without which a metric cannot score, in words. */
export function needsOf({ needs, needs_one_of }: Metric): string {
  const oneOf = needs_one_of.length === 0 ? [] : [`at least one of ${listOf(needs_one_of, "or")}`];
  return [...(needs.length === 0 ? [] : [listOf(needs, "and")]), ...oneOf].join(", and ");
}

/** The type of an argument: `integer`, `list of string`. */
export function typeOf({ type, items }: Argument): string {
  return [type]
    .flat()
    .map((each) => (each === "array" ? `list of ${items?.type ?? "string"}s` : each))
    .join(" or ");
}

/** The value if an argument is left out; a default of null means that this is a case of its own. */
export function defaultOf({ required, default: fallback }: Argument): string {
  if (required) return "required";
  return fallback === null ? "none" : code(JSON.stringify(fallback));
}

/** The closed list and the bounds of an argument, as sentences. */
export function boundsOf(argument: Argument): string[] {
  const { type, items, enum: choices } = argument;
  const asJson = type === "object" ? " as JSON" : "";
  return [
    ...(choices === undefined
      ? []
      : [`One of ${choices.map((choice) => code(JSON.stringify(choice))).join(", ")}.`]),
    ...range(argument.minimum, argument.maximum, ""),
    ...range(argument.minLength, argument.maxLength, ` characters${asJson}`),
    ...range(argument.minItems, argument.maxItems, " elements"),
    ...range(items?.minLength, items?.maxLength, " characters each"),
  ];
}

function range(least: number | undefined, most: number | undefined, unit: string): string[] {
  if (least === undefined && most === undefined) return [];
  if (most === undefined) return [`At least ${least}${unit}.`];
  return [least === undefined ? `At most ${most}${unit}.` : `From ${least} to ${most}${unit}.`];
}

function listOf(names: readonly string[], word: "and" | "or"): string {
  const codes = names.map(code);
  const last = codes.at(-1) ?? "";
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(", ")} ${word} ${last}`;
}
