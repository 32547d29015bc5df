import { isDeepStrictEqual } from "node:util";
import { type JsonObject, listOf, objectOf } from "../json.ts";
import { isBound, stricter } from "./bound.ts";

/** One alternative of a schema: a type, and the keywords that say something about values of that type. */
export type Branch = {
  /** A type of JSON Schema, or `any`. */
  readonly type: string;
  readonly keywords: JsonObject;
  /** Of the component that it comes from, to tell alternatives of one type apart. */
  readonly name?: string;
};

/** What fits an alternative of the one and an alternative of the other. */
export function intersection(some: readonly Branch[], others: readonly Branch[]): readonly Branch[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const type = commonType(one.type, other.type);
      if (type === undefined) return [];
      const name = one.name ?? other.name;
      const keywords = mergedKeywords(one.keywords, other.keywords);
      return [name === undefined ? { type, keywords } : { type, keywords, name }];
    }),
  );
}

/** Alternatives that are nothing but lists of values, put together: one `enum` for each type. */
export function unionOfEnums(branches: readonly Branch[]): readonly Branch[] {
  const listed = (branch: Branch) => Object.keys(branch.keywords).join() === "enum";
  const types = [...new Set(branches.filter(listed).map(({ type }) => type))];
  return [
    ...branches.filter((branch) => !listed(branch)),
    ...types.map((type) => {
      const same = branches.filter((branch) => listed(branch) && branch.type === type);
      const values = [...new Set(same.flatMap(({ keywords }) => listOf(keywords.enum)))];
      return same.length === 1 && same[0] !== undefined ? same[0] : { type, keywords: { enum: values } };
    }),
  ];
}

/** The narrower of two types; `undefined` if no value has both. */
export function commonType(one: string, other: string): string | undefined {
  if (one === other || other === "any") return one;
  if (one === "any") return other;
  return [one, other].toSorted().join() === "integer,number" ? "integer" : undefined;
}

function mergedKeywords(one: JsonObject, other: JsonObject): JsonObject {
  const both = Object.keys(one).filter((keyword) => keyword in other);
  return {
    ...one,
    ...other,
    ...Object.fromEntries(
      both.map((keyword) => [keyword, mergedValue(keyword, one[keyword], other[keyword])]),
    ),
  };
}

/** A keyword that both have, as strict as both together. */
function mergedValue(keyword: string, one: unknown, other: unknown): unknown {
  if (isDeepStrictEqual(one, other)) return one;
  if (keyword === "required") return [...new Set([...listOf(one), ...listOf(other)])].toSorted();
  if (keyword === "properties" || keyword === "patternProperties") return mergedProperties(one, other);
  if (keyword === "enum") return listOf(one).filter((value) => listOf(other).includes(value));
  if ((keyword === "minimum" || keyword === "maximum") && isBound(one) && isBound(other)) {
    return stricter(keyword, one, other);
  }
  if (typeof one === "number" && typeof other === "number") {
    return keyword.startsWith("min") ? Math.max(one, other) : Math.min(one, other);
  }
  if (one === false || other === false) return false;
  return { allOf: [one, other] };
}

function mergedProperties(one: unknown, other: unknown): JsonObject {
  const [some, others] = [objectOf(one), objectOf(other)];
  const merged = Object.keys(some).filter((name) => name in others);
  return {
    ...some,
    ...others,
    ...Object.fromEntries(
      merged.map((name) => [
        name,
        isDeepStrictEqual(some[name], others[name]) ? some[name] : { allOf: [some[name], others[name]] },
      ]),
    ),
  };
}
