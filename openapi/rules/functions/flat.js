// @ts-check
import { entries, mapping, operationsOf } from "../document.js";
import { bodySchemas, subschemas } from "../schemas.js";

/** @typedef {import("../document.js").Place} Place */

/**
 * An object written in place holds no other: what is inside it is a named schema. A component is not in
 * place itself, so it may hold one object; the schema of a body is, and may hold none.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function flat(_target, _options, { document }) {
  const root = mapping(document.data);
  const named = entries(mapping(root.components).schemas).map(([name, schema]) => ({
    value: mapping(schema),
    path: ["components", "schemas", name],
  }));
  const tooDeep = [
    ...named.flatMap((schema) => subschemas(schema).flatMap((inside) => nested(inside, false))),
    ...bodies(root).flatMap((schema) => nested(schema, false)),
  ];
  return tooDeep.map(({ path }) => ({
    message:
      "An object inside an object written in place: make it a file of components/schemas and refer to it by $ref.",
    path,
  }));
}

/**
 * The objects with properties inside another inline object.
 * @param {Place} schema
 * @param {boolean} inObject
 * @returns {Place[]}
 */
function nested(schema, inObject) {
  const isObject = schema.value.properties !== undefined;
  if (isObject && inObject) return [schema];
  return subschemas(schema).flatMap((inside) => nested(inside, inObject || isObject));
}

/**
 * The schemas of every request body and response, those of components included.
 * @param {import("../document.js").Json} root
 * @returns {Place[]}
 */
function bodies(root) {
  const components = mapping(root.components);
  const shared = ["requestBodies", "responses"].flatMap((kind) =>
    entries(components[kind]).map(([name, value]) => ({
      value: mapping(value),
      path: ["components", kind, name],
    })),
  );
  const own = operationsOf(root).flatMap(({ value, path }) => [
    { value: mapping(value.requestBody), path: [...path, "requestBody"] },
    ...entries(value.responses).map(([status, response]) => ({
      value: mapping(response),
      path: [...path, "responses", status],
    })),
  ]);
  return [...shared, ...own.filter(({ value }) => value.$ref === undefined)].flatMap((holder) =>
    bodySchemas(root, holder),
  );
}
