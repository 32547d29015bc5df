// @ts-check
import { entries, follow, mapping } from "../document.js";
import { schemasOf } from "../schemas.js";

/**
 * Every property has a text: its own, that of the component it refers to, or one in each alternative of a
 * union, since Redoc shows no text beside a union. It says more than the property's name.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function described(_target, _options, { document }) {
  const root = mapping(document.data);
  return schemasOf(root).flatMap(({ value, path }) =>
    entries(value.properties).flatMap(([name, property]) => {
      const at = [...path, "properties", name];
      const texts = textsOf(root, { value: mapping(property), path: at });
      if (texts.includes("")) return [{ message: `Describe the property "${name}".`, path: at }];
      if (!texts.some((text) => plain(text) === plain(name))) return [];
      return [{ message: `Say more about "${name}" than its name.`, path: at }];
    }),
  );
}

/**
 * @param {import("../document.js").Json} root
 * @param {import("../document.js").Place} schema
 * @returns {string[]} empty for what has none
 */
function textsOf(root, schema) {
  if (schema.value.description !== undefined) return [String(schema.value.description)];
  const { value, path } = follow(root, schema);
  const union = entries(value.oneOf ?? value.anyOf).map(([, member]) => mapping(member));
  const members = union.filter((member) => member.type !== "null");
  if (members.length === 0) return [String(value.description ?? "")];
  return members.flatMap((member) => textsOf(root, { value: member, path }));
}

/**
 * @param {string} text
 * @returns {string}
 */
function plain(text) {
  return text.toLowerCase().replaceAll(/\b(the|a|an|its)\b|[^a-z0-9]/g, "");
}
