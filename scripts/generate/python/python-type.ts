import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Document, type Schema, schemaOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";

/** A type as it is annotated, and what makes one of JSON. */
export type PythonType = {
  readonly annotation: string;
  /** An expression of `_decode.py`; `plain` if JSON is it already. */
  readonly decoder: string;
};

/** What a schema describes: the objects of an answer are classes, those of an argument are dicts. */
export type Direction = "answer" | "argument";

/**
 * The Python type of a schema. Named objects are named; any other name of the document is what it stands for.
 */
export function pythonType(document: Document, schema: Schema, direction: Direction): PythonType {
  const resolved = schemaOf(document, schema);
  const name = nameOf(schema);
  const types = [resolved.type ?? []].flat();
  const isNull = types.includes("null");
  if (name !== undefined && objectOf(document, resolved) !== undefined)
    return nullable(objectType(name, direction), isNull);
  const choices = resolved.anyOf ?? resolved.oneOf;
  if (choices !== undefined) return choiceOf(document, choices, direction);
  if (resolved.enum !== undefined) return nullable(plain(literal(resolved.enum)), isNull);
  const real = types.filter((type) => type !== "null");
  if (real.length === 0) return plain(isNull ? "None" : "Any");
  return nullable(unionOf(real.map((type) => typeOf(document, type, resolved, direction))), isNull);
}

/** The properties of an object, and which are required; undefined for a schema that names none. */
export type PythonObject = {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
};

/** Of what `allOf` puts together, all properties. */
export function objectOf(document: Document, schema: Schema): PythonObject | undefined {
  const { properties, required = [], allOf } = schemaOf(document, schema);
  if (allOf === undefined) return properties && { properties, required };
  const parts = allOf.map((part) => objectOf(document, part));
  return {
    properties: Object.assign({}, ...parts.map((part) => part?.properties)),
    required: parts.flatMap((part) => part?.required ?? []),
  };
}

/** The name under which a schema is kept; undefined for one that stands where it is used. */
export function nameOf(schema: Schema): string | undefined {
  return "$ref" in schema && typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
}

function objectType(name: string, direction: Direction): PythonType {
  return direction === "answer"
    ? { annotation: name, decoder: `${name}.from_json` }
    : { annotation: paramName(name), decoder: "plain" };
}

/** The dict that an argument is made of, which may be a part of answers too. */
export function paramName(name: string): string {
  return `${name}Param`;
}

function typeOf(document: Document, type: string, schema: Oas3_1Schema, direction: Direction): PythonType {
  const { items, additionalProperties } = schema;
  if (type === "array") {
    const item = isSchema(items) ? pythonType(document, items, direction) : plain("Any");
    const list = direction === "answer" ? "List" : "Sequence";
    return { annotation: `${list}[${item.annotation}]`, decoder: wrapped("list_of", item) };
  }
  if (type === "object") {
    const value = isSchema(additionalProperties)
      ? pythonType(document, additionalProperties, direction)
      : plain("Any");
    const isAnswer = direction === "answer";
    return {
      annotation: `${isAnswer ? "Dict" : "Mapping"}[${isAnswer ? "str" : keyOf(schema)}, ${value.annotation}]`,
      decoder: wrapped("dict_of", value),
    };
  }
  const scalar = scalars[type];
  if (scalar === undefined) throw new BrokenDocument(`The type ${type} is not one of JSON; correct it.`);
  return plain(scalar);
}

/** Ids are numbers, also as keys of an argument: as texts, which JSON needs, `json` writes them. */
function keyOf({ description = "" }: Oas3_1Schema): string {
  return /by (metric )?id\b/i.test(description) ? "int" : "str";
}

const scalars: Readonly<Record<string, string>> = {
  string: "str",
  integer: "int",
  number: "float",
  boolean: "bool",
};

function choiceOf(document: Document, choices: readonly Schema[], direction: Direction): PythonType {
  const isNull = choices.some((choice) => schemaOf(document, choice).type === "null");
  const others = choices.filter((choice) => schemaOf(document, choice).type !== "null");
  const types = others.map((choice) => pythonType(document, choice, direction));
  return nullable(unionOf(types), isNull);
}

/** Objects are told apart by their members. What is not an object is JSON already. */
function unionOf(types: readonly PythonType[]): PythonType {
  const [only, ...more] = types;
  if (only !== undefined && more.length === 0) return only;
  const models = types.filter(({ decoder }) => decoder !== "plain").map(({ annotation }) => annotation);
  return {
    annotation: types.map(({ annotation }) => annotation).join(" | "),
    decoder: models.length === 0 ? "plain" : `one_of(${models.join(", ")})`,
  };
}

function isSchema(value: Schema | boolean | undefined): value is Schema {
  return typeof value === "object";
}

function nullable({ annotation, decoder }: PythonType, isNull: boolean): PythonType {
  if (!isNull) return { annotation, decoder };
  return { annotation: `${annotation} | None`, decoder: wrapped("optional", { annotation, decoder }) };
}

function wrapped(combinator: string, { decoder }: PythonType): string {
  return decoder === "plain" ? "plain" : `${combinator}(${decoder})`;
}

function plain(annotation: string): PythonType {
  return { annotation, decoder: "plain" };
}

function literal(values: readonly unknown[]): string {
  return `Literal[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}
