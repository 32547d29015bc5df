// @ts-check
import { mapping } from "../document.js";

/**
 * An operation has a description that says more than its summary.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function description(operation, _options, { path }) {
  const said = mapping(operation);
  const words = plain(said.description);
  if (words === "") {
    return [{ message: "Write a description; state the rule that a caller cannot guess from the summary." }];
  }
  if (words === plain(said.summary)) {
    const message = "The description only repeats the summary; state the rule that a caller cannot guess.";
    return [{ message, path: [...path, "description"] }];
  }
  return [];
}

/**
 * The text without case, spacing and full stop, which make no difference to a reader.
 * @param {unknown} text
 * @returns {string}
 */
function plain(text) {
  return typeof text === "string" ? text.trim().toLowerCase().replaceAll(/\s+/g, " ").replace(/\.$/, "") : "";
}
