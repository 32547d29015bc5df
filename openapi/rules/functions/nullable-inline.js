// @ts-check
import { entries, follow, mapping } from "../document.js";
import { schemasOf, typesOf } from "../schemas.js";

/**
 * A scalar or a list that may be null says so in its `type`, not in a union with null.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function nullableInline(_target, _options, { document }) {
  const root = mapping(document.data);
  return schemasOf(root).flatMap(({ value, path }) => {
    const members = entries(value.oneOf ?? value.anyOf).map(
      ([, member]) => follow(root, { value: mapping(member), path }).value,
    );
    const others = members.filter(({ type }) => type !== "null");
    const [other] = others;
    if (other === undefined || others.length === members.length || others.length > 1) return [];
    const types = typesOf(other);
    if (types.includes(undefined) || types.includes("object")) return [];
    const type = [...types, '"null"'].join(", ");
    const message = `Write it in place: \`type: [${type}]\`, with a description and the same bounds.`;
    return [{ message, path }];
  });
}
