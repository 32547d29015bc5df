import { nearest } from "@aegis/io/nearest";
import type { ErrorObject } from "ajv";

/** What is wrong with a configuration, and at which key. */
export type ConfigProblem = {
  /** From the top, such as `["metrics", "bleu"]`; list items by their number. */
  readonly path: readonly string[];
  /** Words that follow the key. */
  readonly says: string;
};

/** Puts an error of the schema into words, with the nearest key if one is unknown. */
export function configProblem({
  instancePath,
  keyword,
  params,
  parentSchema,
  data,
}: ErrorObject): ConfigProblem {
  const path = instancePath.split("/").slice(1).map(unescaped);
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(path, String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}));
    case "type":
      return {
        path,
        says: `must be ${nounOf([params.type].flat())}, not ${shownValue(data)}.`,
      };
    case "minimum":
    case "maximum":
      if (!Number.isFinite(data)) return { path, says: `must be a number, not ${shownValue(data)}.` };
      return { path, says: `must be ${keyword === "minimum" ? "at least" : "at most"} ${params.limit}.` };
    default:
      return { path, says: "must not be empty." };
  }
}

function unknownKey(path: readonly string[], key: string, known: readonly string[]): ConfigProblem {
  const near = nearest(key, known);
  const remedy =
    near !== undefined
      ? `Did you mean ${near}?`
      : known.length === 0
        ? "It takes none."
        : `The keys are ${known.join(", ")}.`;
  return { path: [...path, key], says: `is not a key here. ${remedy}` };
}

const nouns: Readonly<Record<string, string>> = {
  object: "a map of keys and values",
  array: "a list",
  string: "a text",
  number: "a number",
  integer: "a whole number",
  null: "empty",
};

function nounOf(types: readonly string[]): string {
  return types.map((type) => nouns[type] ?? type).join(" or ");
}

/** JSON has no word for what YAML calls `.nan` and `.inf`. */
function shownValue(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value))
    return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
  return JSON.stringify(value)?.slice(0, 60) ?? String(value);
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
