// @ts-check
// How the rules walk a bundle. They see it unresolved, because resolving drops what stands beside a $ref.

/** @typedef {Record<string, unknown>} Json A mapping of the document. */
/** @typedef {(string | number)[]} Path Where a value stands: the keys from the root. */
/** @typedef {{ value: Json, path: Path }} Place A mapping and where it stands. */

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

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
export function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {{ value: unknown, path: Path }} place
 * @returns {place is Place}
 */
export function isPlace(place) {
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
