import { isObject, type JsonObject } from "./json-object.ts";
import { BrokenSchema } from "./problem.ts";
import { own } from "./subschemas.ts";

/** Reads the values of a schema's keywords. Each is undefined if the schema does not have the keyword. */
export class SchemaReader {
  readonly #schema: JsonObject;

  constructor(schema: JsonObject) {
    this.#schema = schema;
  }

  any(keyword: string): unknown {
    return own(this.#schema, keyword);
  }

  /** A limit; in the exclusive ones, `true` of draft 4 compares as 1. */
  number(keyword: string): number | undefined {
    const value = this.any(keyword);
    if (typeof value === "boolean" && keyword.startsWith("exclusive")) return Number(value);
    return value === undefined || typeof value === "number" ? value : refuse(keyword, "a number");
  }

  string(keyword: string): string | undefined {
    const value = this.any(keyword);
    return value === undefined || typeof value === "string" ? value : refuse(keyword, "a text");
  }

  list(keyword: string): readonly unknown[] | undefined {
    const value = this.any(keyword);
    return value === undefined || Array.isArray(value) ? value : refuse(keyword, "a list");
  }

  strings(keyword: string): readonly string[] | undefined {
    const list = this.list(keyword);
    return list?.every((name) => typeof name === "string") === false
      ? refuse(keyword, "a list of texts")
      : texts(list);
  }

  object(keyword: string): JsonObject | undefined {
    const value = this.any(keyword);
    return value === undefined || isObject(value) ? value : refuse(keyword, "an object");
  }
}

function texts(list: readonly unknown[] | undefined): readonly string[] | undefined {
  return list?.filter((name) => typeof name === "string");
}

/** @throws BrokenSchema */
export function refuse(keyword: string, kind: string): never {
  throw new BrokenSchema(`${keyword} must be ${kind}`);
}

/** @throws BrokenSchema if it does not compile in ECMAScript */
export function patternOf(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch (cause) {
    throw new BrokenSchema(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
