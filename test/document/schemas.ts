import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { bundle, elementsOf, type Json, type JsonObject, membersOf } from "./document.ts";

// In strict mode a keyword that nobody knows is an error, not silence; the document adds but one.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(["x-source"]);
addFormats.default(ajv);
ajv.addSchema({ $id: "document", $defs: local(bundle.components.schemas) });

const compiled = new Map<string, ValidateFunction>();

/**
 * What is wrong with a value, in one line for each fault; nothing if it fits.
 *
 * @param schema a schema of the document, whose references lead to its components
 */
export function faults(schema: JsonObject, value: Json): string[] {
  const key = JSON.stringify(schema);
  const validate = compiled.get(key) ?? ajv.compile(local(schema));
  compiled.set(key, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(line);
}

/** The schema itself, followed to its component. */
export function named(schema: JsonObject): {
  readonly name: string | undefined;
  readonly schema: JsonObject;
} {
  const [, name] = /^#\/components\/schemas\/(.+)$/.exec(String(schema.$ref)) ?? [];
  if (name === undefined) return { name, schema };
  const target = bundle.components.schemas[name];
  if (target === undefined) throw new Error(`There is no schema ${name}.`);
  return { name, schema: target };
}

/** A schema and all that it is put together from. */
function partsOf(schema: JsonObject): JsonObject[] {
  const { schema: node } = named(schema);
  const parts = [node.allOf, node.anyOf, node.oneOf].flatMap(elementsOf).map(membersOf);
  return [node, ...parts.flatMap(partsOf)];
}

/** The schema of a field of an object or of an element of a list; undefined if there can be none. */
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
