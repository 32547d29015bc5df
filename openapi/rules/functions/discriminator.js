// @ts-check
import { entries, mapping } from "../document.js";

/**
 * A discriminator maps a value to each member of the union, and every member is a named schema.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function discriminator(schema, _options, { path }) {
  const { discriminator: told, oneOf, anyOf } = mapping(schema);
  const at = [...path, "discriminator"];
  const members = entries(oneOf ?? anyOf).map(([, member]) => schemaName(mapping(member).$ref));
  if (members.length === 0)
    return [{ message: "Put the union's members into `oneOf` beside the discriminator.", path: at }];
  if (members.includes(""))
    return [{ message: "Make every member of the union a file and refer to it by $ref.", path: at }];
  const mapped = entries(mapping(told).mapping).map(([, target]) => schemaName(target));
  const missing = members.filter((member) => !mapped.includes(member));
  return missing.length === 0
    ? []
    : [{ message: `Add to the discriminator's \`mapping\`: ${missing.join(", ")}.`, path: at }];
}

/**
 * @param {unknown} target a reference or a bare name
 * @returns {string} empty if it is neither
 */
function schemaName(target) {
  return typeof target === "string" ? target.slice(target.lastIndexOf("/") + 1) : "";
}
