import type { OperationTool } from "@aegis/contract/mcp";

/** What the document says of one argument, as JSON Schema. */
export type ArgumentSchema = OperationTool["inputSchema"]["properties"][string];

/** How the value of an argument is written on a command line. `json` is whatever has no simpler form. */
export type ValueShape = {
  readonly kind: "text" | "integer" | "number" | "boolean" | "list" | "json";
  readonly nullable: boolean;
  /** Whether a text that is not JSON is meant as a text. */
  readonly allowsText: boolean;
  /** Whether JSON has to be an object. */
  readonly isObject: boolean;
  /** Of the items of a list. */
  readonly items?: ValueShape;
};

export function shapeOf(schema: ArgumentSchema): ValueShape {
  const types = typesOf(schema);
  const nullable = types.delete("null");
  const [only = "any"] = types.size === 1 ? types : [];
  const kind = kinds[only] ?? "json";
  const { items } = schema;
  const ofItems = kind === "list" ? { items: shapeOf(isSchema(items) ? items : {}) } : {};
  return { kind, nullable, allowsText: types.has("string"), isObject: only === "object", ...ofItems };
}

const kinds: Readonly<Record<string, ValueShape["kind"]>> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  array: "list",
};

/** The types that a value may have, over all alternatives. */
function typesOf(schema: ArgumentSchema): Set<string> {
  const { type, oneOf, anyOf } = schema;
  const alternatives = [oneOf, anyOf].flat().filter(isSchema);
  return new Set([...[type ?? []].flat().map(String), ...alternatives.flatMap((each) => [...typesOf(each)])]);
}

function isSchema(value: unknown): value is ArgumentSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands between the angle brackets of a flag. */
export function placeholderOf({ kind, nullable, items }: ValueShape): string {
  const word = kind === "list" ? placeholderOf(items ?? anything) : kind === "boolean" ? "true|false" : kind;
  return nullable && kind !== "text" && kind !== "list" ? `${word}|null` : word;
}

const anything = shapeOf({});
