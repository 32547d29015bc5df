// @ts-check
import { follow, mapping } from "../document.js";
import { bodySchemas, reachable, typesOf } from "../schemas.js";

/**
 * Every schema of the given types in a parameter or request body has a keyword of each list in `needs`.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, { types: string[], needs: string[][] }>}
 */
export default function bounded(holder, { types, needs }, { path, document }) {
  const root = mapping(document.data);
  const place = { value: mapping(holder), path };
  const target = follow(root, place);
  const own = { value: mapping(target.value.schema), path: [...target.path, "schema"] };
  const schemas = [own, ...bodySchemas(root, place)].flatMap((schema) => reachable(root, schema));
  return schemas
    .filter(({ value }) => typesOf(value).some((type) => types.some((asked) => asked === type)))
    .flatMap(({ value, path: at }) => {
      const missing = needs.filter((keywords) => !keywords.some((keyword) => keyword in value));
      if (missing.length === 0) return [];
      const remedy = missing.map((keywords) =>
        keywords.filter((keyword) => keyword !== "const").join(" or "),
      );
      return [{ message: `Bound the schema: add ${remedy.join(", and ")}.`, path: at }];
    });
}
