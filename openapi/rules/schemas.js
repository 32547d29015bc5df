// @ts-check
// How the rules walk the schemas of a bundle.

import { entries, follow, isMapping, isPlace, mapping, operationsOf } from "./document.js";

/** @typedef {import("./document.js").Json} Json */
/** @typedef {import("./document.js").Place} Place */

const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "patternProperties", "dependentSchemas"];
const SINGLES = [
  ...["items", "additionalProperties", "propertyNames", "contains", "contentSchema"],
  ...["not", "if", "then", "else"],
];

/**
 * The bodies of a request body or a response, by media type, with the schema of each (possibly a `$ref`).
 * @param {Json} document
 * @param {Place} holder a request body, a response, or a reference to one
 * @returns {(Place & { mediaType: string })[]}
 */
export function bodySchemas(document, holder) {
  const { value, path } = follow(document, holder);
  return entries(value.content).map(([mediaType, media]) => ({
    mediaType,
    value: mapping(mapping(media).schema),
    path: [...path, "content", mediaType, "schema"],
  }));
}

/**
 * The schemas directly inside a schema: its properties, items, members and so on. References are not
 * followed.
 * @param {Place} schema
 * @returns {Place[]}
 */
export function subschemas({ value, path }) {
  const inside = [
    ...SINGLES.map((keyword) => ({ value: value[keyword], path: [...path, keyword] })),
    ...[...LISTS, ...MAPS].flatMap((keyword) =>
      entries(value[keyword]).map(([key, child]) => ({ value: child, path: [...path, keyword, key] })),
    ),
  ];
  return inside.filter(isPlace);
}

/**
 * Every schema that is written in the document, each where it stands. References are not followed.
 * @param {Json} document
 * @returns {Place[]}
 */
export function schemasOf(document) {
  const holders = [...operationsOf(document), { value: mapping(document.components), path: ["components"] }];
  return holders.flatMap((holder) => schemasIn(holder));
}

/**
 * The schemas under the keys that hold one, and those inside them.
 * @param {Place} node
 * @returns {Place[]}
 */
function schemasIn({ value, path }) {
  return entries(value).flatMap(([key, child]) => {
    const at = [...path, key];
    if (!isMapping(child))
      return Array.isArray(child) ? schemasIn({ value: mapping({ ...child }), path: at }) : [];
    const isSchema = key === "schema" || at.slice(0, -1).join("/") === "components/schemas";
    return isSchema ? withInside({ value: child, path: at }) : schemasIn({ value: child, path: at });
  });
}

/**
 * @param {Place} schema
 * @returns {Place[]}
 */
function withInside(schema) {
  return [schema, ...subschemas(schema).flatMap(withInside)];
}

/**
 * A schema and everything that it is made of, each once, with references followed. A place reached through a
 * `$ref` has the keywords of both, as 2020-12 reads them.
 * @param {Json} document
 * @param {Place} schema
 * @param {Set<string>} [seen] paths already visited; given, it is added to
 * @returns {Place[]}
 */
export function reachable(document, schema, seen = new Set()) {
  const { whole, key, inside } = followed(document, schema);
  if (seen.has(key)) return [];
  seen.add(key);
  return [whole, ...inside.flatMap((each) => reachable(document, each, seen))];
}

/**
 * The same under the names of a request's fields: what two fields lead to is there twice. Elements of
 * a list and values of a map go by the name of the field that holds them.
 * @param {Json} document
 * @param {Place & { field: string }} input the schema of a parameter or of a body
 * @param {Set<string>} seen the fields and places already visited; it is added to
 * @returns {(Place & { field: string })[]}
 */
export function fieldsIn(document, { field, ...schema }, seen) {
  const { whole, key, inside } = followed(document, schema);
  const use = `${field} ${key}`;
  if (seen.has(use)) return [];
  seen.add(use);
  const named = inside.map((each) => {
    const [map, name] = each.path.slice(-2);
    return { ...each, field: map === "properties" ? String(name) : field };
  });
  return [{ ...whole, field }, ...named.flatMap((each) => fieldsIn(document, each, seen))];
}

/**
 * A schema with its reference followed, what tells it from others, and the schemas directly inside it.
 * @param {Json} document
 * @param {Place} schema
 * @returns {{ whole: Place, key: string, inside: Place[] }}
 */
function followed(document, schema) {
  const target = follow(document, schema);
  const { $ref, ...beside } = schema.value;
  const whole = $ref === undefined ? schema : { path: target.path, value: { ...target.value, ...beside } };
  const key = JSON.stringify([whole.path, $ref === undefined ? {} : beside]);
  return { whole, key, inside: subschemas(whole) };
}

/**
 * Whether a keyword bounds a value, such as `maxLength`.
 * @param {string} keyword
 * @returns {boolean}
 */
export function isBound(keyword) {
  return /^((min|max|exclusive)[A-Z]\w*|minimum|maximum|multipleOf|pattern)$/.test(keyword);
}

/**
 * The types a schema allows by its own `type`.
 * @param {Json} schema
 * @returns {unknown[]}
 */
export function typesOf(schema) {
  return Array.isArray(schema.type) ? schema.type : [schema.type];
}
