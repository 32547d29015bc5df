// @ts-check
import { entries, follow, mapping, operationsOf } from "../document.js";

/**
 * A response component has two or more users. A response that is used once belongs in its path file, where
 * the reader of the operation finds it. An unused one is reported by spectral:oas.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function shared(_target, _options, { document }) {
  const root = mapping(document.data);
  const used = operationsOf(root)
    .flatMap(({ value, path }) =>
      entries(value.responses).map(([status, response]) => ({
        value: mapping(response),
        path: [...path, "responses", status],
      })),
    )
    .map((place) => follow(root, place).path.join("/"));
  return entries(mapping(root.components).responses)
    .map(([name]) => ["components", "responses", name])
    .filter((path) => used.filter((each) => each === path.join("/")).length === 1)
    .map((path) => ({
      message:
        "Write a response that only one operation uses in its path file; share one that two or more use.",
      path,
    }));
}
