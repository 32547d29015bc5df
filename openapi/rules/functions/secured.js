// @ts-check
import { entries, mapping } from "../document.js";

/**
 * An operation has a security requirement, its own or the root's, and each one needs a key.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function secured(operation, _options, { path, document }) {
  const own = mapping(operation).security;
  const requirements = entries(own ?? mapping(document.data).security).map(([, requirement]) => requirement);
  if (requirements.length > 0 && requirements.every((requirement) => entries(requirement).length > 0))
    return [];
  if (own === undefined) {
    const message = "Declare `security` at the root of the document, with a key in each alternative.";
    return [{ message, path: ["security"] }];
  }
  const message = "Remove the operation's own `security`: it allows calls without a key.";
  return [{ message, path: [...path, "security"] }];
}
