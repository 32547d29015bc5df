import { isDeepStrictEqual } from "node:util";
import type { Effect } from "../change.ts";
import { listOf, shownValue } from "../json.ts";
import { isBound, strictness } from "./bound.ts";

/** What a keyword that holds a value did to the values allowed, in words. */
export type KeywordChange = { readonly effect: Effect; readonly what: string };

/**
 * Judges a keyword that is compared as a whole. A keyword that nobody has taught this counts as a constraint:
 * it narrows if it is added and widens if it goes.
 *
 * @param keyword - Not one of those that hold schemas to be compared part by part.
 * @returns undefined if nothing changed
 */
export function changeOfKeyword(keyword: string, from: unknown, to: unknown): KeywordChange | undefined {
  if (isDeepStrictEqual(from, to)) return undefined;
  if (keyword === "enum") return changeOfEnum(from, to);
  if (from === undefined) return { effect: "narrower", what: `\`${keyword}\` ${shownValue(to)} was added` };
  if (to === undefined) return { effect: "wider", what: `\`${keyword}\` ${shownValue(from)} was removed` };
  const what = `\`${keyword}\` changed from ${shownValue(from)} to ${shownValue(to)}`;
  return { effect: effectOfValue(keyword, from, to), what };
}

function effectOfValue(keyword: string, from: unknown, to: unknown): Effect {
  if ((keyword === "minimum" || keyword === "maximum") && isBound(from) && isBound(to)) {
    return strictness(keyword, to) > strictness(keyword, from) ? "narrower" : "wider";
  }
  if (typeof from !== "number" || typeof to !== "number") return "other";
  if (keyword === "multipleOf") return divides(to, from) ? "wider" : divides(from, to) ? "narrower" : "other";
  if (lower.has(keyword)) return to > from ? "narrower" : "wider";
  return upper.has(keyword) ? (to < from ? "narrower" : "wider") : "other";
}

const lower = new Set(["minLength", "minItems", "minProperties", "minContains"]);
const upper = new Set(["maxLength", "maxItems", "maxProperties", "maxContains"]);

function divides(part: number, whole: number): boolean {
  return Math.abs(whole / part - Math.round(whole / part)) < 1e-9;
}

function changeOfEnum(from: unknown, to: unknown): KeywordChange | undefined {
  if (from === undefined)
    return { effect: "narrower", what: `only ${values(listOf(to))} allowed from now on` };
  if (to === undefined) return { effect: "wider", what: "the values are no longer listed: any may come" };
  const lost = listOf(from).filter((value) => !listOf(to).some((other) => isDeepStrictEqual(value, other)));
  const gained = listOf(to).filter((value) => !listOf(from).some((other) => isDeepStrictEqual(value, other)));
  if (lost.length === 0 && gained.length === 0) return undefined;
  const parts = [
    ...(lost.length === 0 ? [] : [`lost ${values(lost)}`]),
    ...(gained.length === 0 ? [] : [`gained ${values(gained)}`]),
  ];
  const effect = gained.length === 0 ? "narrower" : lost.length === 0 ? "wider" : "other";
  return { effect, what: `\`enum\` ${parts.join(" and ")}` };
}

function values(list: readonly unknown[]): string {
  return list.map(shownValue).join(", ");
}
