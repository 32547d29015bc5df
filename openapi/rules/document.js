// @ts-check
// How the rules walk a bundle. They see it unresolved, because resolving drops what stands beside a $ref.

/** @typedef {Record<string, unknown>} Json A mapping of the document. */
/** @typedef {(string | number)[]} Path Where a value stands: the keys from the root. */
/** @typedef {{ value: Json, path: Path }} Place A mapping and where it stands. */

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "patternProperties", "dependentSchemas"];
const SINGLES = [
  ...["items", "additionalProperties", "propertyNames", "contains", "contentSchema"],
  ...["not", "if", "then", "else"],
];

/**
 * Every operation of the document.
 * @param {Json} document
 * @returns {Place[]}
 */
export function operationsOf(document) {
  return entries(document.paths).flatMap(([url, item]) =>
    METHODS.map((method) => ({ value: mapping(mapping(item)[method]), path: ["paths", url, method] })).filter(
      ({ value }) => Object.keys(value).length > 0,
    ),
  );
}

/**
 * The place that a `$ref` leads to, in as many steps as it takes; a place without a `$ref` is its own target.
 * A reference that leads out of the bundle or nowhere ends in an empty mapping: spectral:oas reports it.
 * @param {Json} document
 * @param {Place} place
 * @returns {Place}
 */
export function follow(document, place) {
  let target = place;
  for (let steps = 0; typeof target.value.$ref === "string" && steps < 20; steps += 1) {
    const path = pointer(target.value.$ref);
    target = { path, value: mapping(path.reduce(child, /** @type {unknown} */ (document))) };
  }
  return target;
}

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
  const target = follow(document, schema);
  const { $ref, ...beside } = schema.value;
  const whole = $ref === undefined ? schema : { path: target.path, value: { ...target.value, ...beside } };
  const key = JSON.stringify([whole.path, $ref === undefined ? {} : beside]);
  if (seen.has(key)) return [];
  seen.add(key);
  return [whole, ...subschemas(whole).flatMap((inside) => reachable(document, inside, seen))];
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

/**
 * The entries of a mapping or a list; empty for anything else.
 * @param {unknown} value
 * @returns {[string, unknown][]}
 */
export function entries(value) {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/**
 * The value if it is a mapping, otherwise an empty mapping.
 * @param {unknown} value
 * @returns {Json}
 */
export function mapping(value) {
  return isMapping(value) ? value : {};
}

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {{ value: unknown, path: Path }} place
 * @returns {place is Place}
 */
function isPlace(place) {
  return isMapping(place.value);
}

/**
 * @param {string} reference
 * @returns {string[]}
 */
function pointer(reference) {
  const keys = reference
    .slice(reference.indexOf("#") + 1)
    .split("/")
    .slice(1);
  return keys.map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * @param {unknown} node
 * @param {string} key
 * @returns {unknown}
 */
function child(node, key) {
  return entries(node).find(([name]) => name === key)?.[1];
}
