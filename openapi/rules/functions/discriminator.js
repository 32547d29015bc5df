// @ts-check
import { entries, mapping, nameOf } from "../document.js";

/**
 * A discriminator maps a value to each member of the union, and every member is a named schema.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function discriminator(schema, _options, { path, document }) {
  const { discriminator: told, oneOf, anyOf } = mapping(schema);
  const members = entries(oneOf ?? anyOf).map(([, member]) => mapping(member).$ref);
  const mapped = entries(mapping(told).mapping).map(([, target]) => schemaName(target));
  const missing = members.filter((member) => !mapped.includes(schemaName(member)));
  if (members.length > 0 && missing.length === 0) return [];
  const what = missing.map((member) => schemaName(member) ?? "the member without a name").join(", ");
  const remedy =
    members.length === 0
      ? "put the members into `oneOf` beside the discriminator"
      : `add to the discriminator's \`mapping\`: ${what}`;
  return [
    { message: `${nameOf(mapping(document.data), path)}: ${remedy}.`, path: [...path, "discriminator"] },
  ];
}

/**
 * @param {unknown} target a reference or a bare name
 * @returns {string | undefined}
 */
function schemaName(target) {
  return typeof target === "string" ? target.slice(target.lastIndexOf("/") + 1) : undefined;
}
