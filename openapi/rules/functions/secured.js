// @ts-check
import { entries, mapping, nameOf } from "../document.js";

/**
 * An operation has a security requirement, its own or the root's, and none that is satisfied without a key.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function secured(operation, _options, { path, document }) {
  const root = mapping(document.data);
  const own = mapping(operation).security;
  const requirements = entries(own ?? root.security).map(([, requirement]) => requirement);
  if (requirements.length > 0 && requirements.every((requirement) => entries(requirement).length > 0))
    return [];
  const remedy =
    own === undefined ? "state `security` at the root of the document" : "remove its own `security`";
  return [{ message: `${nameOf(root, path)}: can be called without a key; ${remedy}.` }];
}
