// @ts-check
import { entries, mapping } from "../document.js";

/**
 * An operation has a security requirement, its own or the root's, and none that is satisfied without a key.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function secured(operation, _options, { path, document }) {
  const own = mapping(operation).security;
  const requirements = entries(own ?? mapping(document.data).security).map(([, requirement]) => requirement);
  if (requirements.length > 0 && requirements.every((requirement) => entries(requirement).length > 0))
    return [];
  if (own === undefined) {
    const message = "State `security` at the root of the document, with a key in each alternative.";
    return [{ message, path: ["security"] }];
  }
  const message = "Remove the operation's own `security`: by it the operation can be called without a key.";
  return [{ message, path: [...path, "security"] }];
}
