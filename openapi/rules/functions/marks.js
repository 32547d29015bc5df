// @ts-check
import { entries, follow, mapping } from "../document.js";
import { isBound } from "../schemas.js";

/**
 * A mark says documented or decided; a list of keywords names those that are there, bounds in `x-documented`
 * and others in `x-decided`.
 * @type {import("@stoplight/spectral-core").RulesetFunction<unknown, null>}
 */
export default function marks(target, _options, { path, document }) {
  const { value } = follow(mapping(document.data), { value: mapping(target), path });
  const whole = { ...value, ...mapping(target) };
  const source = whole["x-source"] ?? "decided";
  const wrong = (/** @type {string} */ list, /** @type {(keyword: string) => boolean} */ fits) =>
    entries(whole[list])
      .map(([, keyword]) => String(keyword))
      .filter((keyword) => !(keyword in whole) || !fits(keyword))
      .map((keyword) => ({ message: `Take "${keyword}" out of \`${list}\`: ${why(list)}.`, path }));
  return [
    ...(source === "documented" || source === "decided"
      ? []
      : [{ message: "Write `x-source: documented` or `x-source: decided`.", path }]),
    ...wrong("x-documented", isBound),
    ...wrong("x-decided", (keyword) => !isBound(keyword)),
  ];
}

/** @param {string} list */
function why(list) {
  return list === "x-documented"
    ? "it lists bounds that are there"
    : "it lists keywords that are there, not bounds";
}
