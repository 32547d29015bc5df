import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { bundle, elementsOf, type Json, type JsonObject, membersOf } from "../openapi-document.ts";

// In strict mode an unknown keyword is an error; the document adds three.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(["x-source", "x-documented", "x-decided"]);
addFormats.default(ajv);
ajv.addSchema({ $id: "document", $defs: local(bundle.components.schemas) });

const compiled = new Map<string, ValidateFunction>();

/**
 * What is wrong with a value, one line per error; empty if the value is valid.
 *
 * @param schema a schema of the document, whose references lead to its components
 */
export function schemaErrors(schema: JsonObject, value: Json): string[] {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? ajv.compile(local(schema));
  compiled.set(key, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(line);
}

/** The component that a schema refers to; without a reference, the schema itself. */
export function target(schema: JsonObject): JsonObject {
  const [, name] = /^#\/components\/schemas\/(.+)$/.exec(String(schema.$ref)) ?? [];
  if (name === undefined) return schema;
  const component = bundle.components.schemas[name];
  if (component === undefined) throw new Error(`There is no schema ${name}.`);
  return component;
}

/** A schema and everything that it is composed of. */
function partsOf(schema: JsonObject): JsonObject[] {
  const node = target(schema);
  const parts = [node.allOf, node.anyOf, node.oneOf].flatMap(elementsOf).map(membersOf);
  return [node, ...parts.flatMap(partsOf)];
}

/** The schema of an object's field or of a list's element; undefined if there is none. */
export function schemaAt(schema: JsonObject, key: Json): JsonObject | undefined {
  const found = partsOf(schema).map((part) =>
    typeof key === "number" ? part.items : membersOf(part.properties)[String(key)],
  );
  const [first] = found.filter((each) => each !== undefined);
  return first === undefined ? undefined : membersOf(first);
}

function local<T>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas).replaceAll('"#/components/schemas/', '"document#/$defs/'));
}

function line({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || "/"} ${message} ${JSON.stringify(params)}`;
}
