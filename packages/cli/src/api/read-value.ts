import { isObject } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { ValueShape } from "./value-shape.ts";

/** JSON that stands in a file, `-` being standard input. It is read when the command runs. */
export class JsonFile {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

/** Null. Commander takes a value that is null for an empty text. */
export const jsonNull = Symbol("null");

/** The parts of a list that were given one after the other. */
export class ListParts {
  readonly parts: readonly unknown[];
  constructor(parts: readonly unknown[]) {
    this.parts = parts;
  }
}

/**
 * Reads the value of an argument. Texts are taken as they are, so that whatever a model wrote can be given;
 * bounds and enums are the API's to check.
 *
 * @returns JSON; or `jsonNull`, a `JsonFile` or `ListParts`, which `settle` makes JSON of
 * @throws CommandError that says what to give instead
 */
export function readValue(shape: ValueShape, text: string, before?: unknown): unknown {
  if (shape.kind === "text") return text;
  if (text === "null" && (shape.nullable || (shape.kind === "json" && !shape.isObject))) return jsonNull;
  switch (shape.kind) {
    case "integer":
    case "number":
      return readNumber(shape, text);
    case "boolean":
      if (text === "true" || text === "false") return text === "true";
      throw new CommandError(`Give true or false${orNull(shape)}.`);
    case "list":
      return readList(shape, text, before);
    case "json":
      return readJson(shape, text);
  }
}

function readNumber(shape: ValueShape, text: string): number {
  const value = Number(text);
  if (shape.kind === "integer") {
    if (/^[+-]?\d+$/.test(text) && Number.isSafeInteger(value)) return value;
    throw new CommandError(`Give a whole number${orNull(shape)}.`);
  }
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new CommandError(`Give a number${orNull(shape)}.`);
}

/** An item, or all items as a list in JSON. */
function readList({ items }: ValueShape, text: string, before: unknown): ListParts {
  const earlier = before instanceof ListParts ? before.parts : [];
  const whole = text.startsWith("[") ? jsonOr(text, undefined) : undefined;
  if (Array.isArray(whole)) return new ListParts([...earlier, ...whole]);
  if (text.startsWith("@") && items?.kind !== "text")
    return new ListParts([...earlier, new JsonFile(text.slice(1))]);
  return new ListParts([...earlier, items === undefined ? text : readValue(items, text)]);
}

function readJson({ allowsText, isObject: needsObject }: ValueShape, text: string): unknown {
  if (text.startsWith("@")) return new JsonFile(text.slice(1));
  const value = jsonOr(text, notJson);
  if (needsObject && !isObject(value))
    throw new CommandError("Give a JSON object, or @ and the name of a file with one.");
  if (value !== notJson) return value;
  if (allowsText) return text;
  throw new CommandError("Give JSON, or @ and the name of a file with JSON.");
}

const notJson = Symbol("not JSON");

function jsonOr(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

function orNull({ nullable }: ValueShape): string {
  return nullable ? ", or null" : "";
}
