import { Ajv } from "ajv";
import type { Question } from "../question.ts";

/** What a reply answers, or why nothing in it counts as an answer. */
export type ReadAnswer =
  | { readonly value: unknown }
  | {
      /** Follows "the answer": our own words, never those of the reply, so that a judge may be told. */
      readonly problem: string;
    };

/**
 * Puts a value into the form that a schema asks for, as far as its meaning is beyond doubt, and checks it.
 *
 * Taken as meant: keys that nobody asked for; `"0"` for 0; `"Not applicable"` for `not_applicable`; a number
 * where text is wanted; a reason in parts; a missing `reason`, `words` or `kind`; a list or an object around
 * the one object, and the one list without the object around it.
 */
export function fitAnswer(value: unknown, schema: Question["schema"]): ReadAnswer {
  const fits = ajv.compile(relaxed(schema));
  const coerced = coerce(unwrapped(value, schema), schema);
  if (fits(coerced)) return { value: coerced };
  return { problem: `does not fit: ${ajv.errorsText(fits.errors, { dataVar: "answer" })}` };
}

// Compiled once for each schema: Ajv keeps what it compiled by the schema's identity.
const ajv = new Ajv();
const relaxedSchemas = new WeakMap<Schema, Schema>();

/** The schema, without demanding what an answer may lack. */
function relaxed(schema: Schema): Schema {
  const known = relaxedSchemas.get(schema);
  if (known !== undefined) return known;
  const copy: Schema = JSON.parse(JSON.stringify(schema), (_, part) =>
    Array.isArray(part?.required)
      ? { ...part, required: part.required.filter((name: unknown) => name !== "kind") }
      : part,
  );
  relaxedSchemas.set(schema, copy);
  return copy;
}

type Schema = Readonly<Record<string, unknown>>;

/** The value without a list or an object around it, or with the object that a bare list lacks. */
export function unwrapped(value: unknown, { properties }: Schema): unknown {
  if (typeof value !== "object" || value === null || !isObject(properties)) return value;
  const names = Object.keys(properties);
  const isAnswer = (each: unknown) => isObject(each) && names.some((name) => Object.hasOwn(each, name));
  const [[key, only] = [], ...others] = Object.entries(value);
  if (!isAnswer(value) && others.length === 0 && key !== "__proto__" && isAnswer(only)) return only;
  const [name, ...more] = names;
  return Array.isArray(value) && name !== undefined && more.length === 0 ? { [name]: value } : value;
}

function coerce(value: unknown, schema: unknown): unknown {
  if (!isObject(schema)) return value;
  const { type, properties, items, enum: choices } = schema;
  if (Array.isArray(choices)) return choices.find((choice) => sameWord(choice, value)) ?? value;
  if (isObject(properties) && isObject(value)) return coerceObject(value, properties, schema);
  // An element named by its number alone.
  if (isObject(properties) && Object.hasOwn(properties, "id") && /^\s*-?\d+\s*$/.test(String(value)))
    return coerceObject({ id: value }, properties, schema);
  if (type === "array") return coerceList(value, items);
  if (type === "integer" && typeof value === "string" && /^\s*-?\d{1,15}\s*$/.test(value))
    return Number(value);
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  if (type === "string" && Array.isArray(value) && value.every((part) => typeof part === "string"))
    return value.join(" ");
  return value;
}

function coerceObject(value: Schema, properties: Schema, { additionalProperties }: Schema): unknown {
  const known = Object.entries(properties).flatMap(([name, schema]) => {
    if (Object.hasOwn(value, name) && value[name] !== null) return [[name, coerce(value[name], schema)]];
    if (isExplanatory(name)) return [[name, ""]];
    return Object.hasOwn(value, name) ? [[name, value[name]]] : [];
  });
  const others =
    additionalProperties === false ? [] : Object.entries(value).filter(([name]) => !(name in properties));
  return Object.fromEntries([...known, ...others]);
}

/** What helps to understand a verdict or to place it. Without it, a verdict is still one. */
function isExplanatory(name: string): boolean {
  return name === "reason" || name === "words";
}

function coerceList(value: unknown, items: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => coerce(each, items));
  return isObject(value) ? [coerce(value, items)] : value;
}

/** Whether a value is a choice, apart from case, and from blanks or hyphens instead of underscores. */
function sameWord(choice: unknown, value: unknown): boolean {
  return choice === value || (typeof choice === "string" && plain(String(value)) === plain(choice));
}

function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/^["'`]+|["'`.]+$/g, "")
    .replace(/[\s-]+/g, "_");
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
