// @ts-check
import { entries, follow, mapping, operationsOf } from "../document.js";
import { bodySchemas, reachable, typesOf } from "../schemas.js";

/** @typedef {import("../document.js").Json} Json */
/** @typedef {import("../document.js").Place} Place */

/**
 * A nullable property of a schema that only answers use is listed in `required`. Requests are exempt, and
 * so is what they share with answers: there, absent and null may mean two things.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function nullableRequired(_target, _options, { document }) {
  const root = mapping(document.data);
  const operations = operationsOf(root);
  const sent = schemasOf(
    root,
    operations.map(({ value, path }) => at(value.requestBody, [...path, "requestBody"])),
  );
  const inRequests = new Set(sent.map(({ path }) => path.join("/")));
  const answers = operations.flatMap(({ value, path }) =>
    entries(value.responses).map(([status, response]) => at(response, [...path, "responses", status])),
  );
  const answered = schemasOf(root, answers).filter(({ path }) => !inRequests.has(path.join("/")));
  return answered.flatMap((schema) => optionalNulls(root, schema));
}

/**
 * @param {Json} root
 * @param {Place[]} holders request bodies or responses
 * @returns {Place[]} the schemas they are made of, each once
 */
function schemasOf(root, holders) {
  const seen = new Set();
  return holders
    .flatMap((holder) => bodySchemas(root, holder))
    .flatMap((schema) => reachable(root, schema, seen));
}

/**
 * @param {Json} root
 * @param {Place} schema
 */
function optionalNulls(root, { value, path }) {
  const required = entries(value.required).map(([, name]) => name);
  return entries(value.properties)
    .filter(([name, property]) => !required.includes(name) && isNullable(root, at(property, path)))
    .map(([name]) => ({
      message: `List the nullable "${name}" in \`required\`, so that null has one meaning.`,
      path: [...path, "properties", name],
    }));
}

/**
 * @param {Json} root
 * @param {Place} schema
 * @returns {boolean}
 */
function isNullable(root, schema) {
  const { value, path } = follow(root, schema);
  const members = entries(value.oneOf ?? value.anyOf).map(([, member]) => at(member, path));
  return typesOf(value).includes("null") || members.some((member) => isNullable(root, member));
}

/**
 * @param {unknown} value
 * @param {import("../document.js").Path} path
 * @returns {Place}
 */
function at(value, path) {
  return { value: mapping(value), path };
}
