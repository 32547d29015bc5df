// @ts-check
import { entries, follow, mapping } from "../document.js";
import { bodySchemas } from "../schemas.js";

/**
 * Every error (4xx, 5xx) of an operation has a JSON body with the shared schema. Options: `others`,
 * the name of that schema, and `statuses`, the statuses that have one of their own.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown,
 *   { others: string, statuses: Record<string, string> }>}
 */
export default function errorBody(operation, { others, statuses }, { path, document }) {
  const root = mapping(document.data);
  const refusals = entries(mapping(operation).responses).filter(([status]) => /^[45]/.test(status));
  return refusals.flatMap(([status, response]) => {
    const place = { value: mapping(response), path: [...path, "responses", status] };
    const reference = `#/components/schemas/${statuses[status] ?? others}`;
    const bodies = bodySchemas(root, place);
    const schema = bodies.find(({ mediaType }) => mediaType === "application/json");
    if (bodies.length === 1 && schema?.value.$ref === reference) return [];
    const message = `Describe an error as application/json only, with the shared schema: $ref: "${reference}".`;
    return [{ message, path: follow(root, place).path }];
  });
}
