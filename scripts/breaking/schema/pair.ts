import { canonical, isObject, listOf, objectOf } from "../json.ts";
import { type Branch, commonType } from "./branch.ts";

/** The alternatives of two versions: which became which, which went, and which are new. */
export type Paired = {
  readonly pairs: readonly (readonly [from: Branch, to: Branch])[];
  readonly gone: readonly Branch[];
  readonly fresh: readonly Branch[];
};

/**
 * Pairs the alternatives that are most alike, so that a change inside one of them is told as such. Those of
 * types that have no value in common are never a pair.
 */
export function paired(from: readonly Branch[], to: readonly Branch[]): Paired {
  const candidates = from
    .flatMap((one) => to.map((other) => ({ one, other, likeness: likenessOf(one, other) })))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness);
  const pairs = new Map<Branch, Branch>();
  const taken = new Set<Branch>();
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return {
    pairs: [...pairs],
    gone: from.filter((branch) => !pairs.has(branch)),
    fresh: to.filter((branch) => !taken.has(branch)),
  };
}

/** From 0, for what cannot be a pair, to about 10, for what is written the same. */
function likenessOf(one: Branch, other: Branch): number {
  if (commonType(one.type, other.type) === undefined) return 0;
  if (contradict(one, other)) return 0;
  return (
    1 +
    (one.type === other.type ? 1 : 0) +
    (canonical(one.keywords) === canonical(other.keywords) ? 4 : 0) +
    (one.name !== undefined && one.name === other.name ? 3 : 0) +
    shareOfProperties(one, other)
  );
}

/** Whether a property that tells alternatives apart, such as `kind`, has another value in the other one. */
function contradict(one: Branch, other: Branch): boolean {
  const [some, others] = [objectOf(one.keywords.properties), objectOf(other.keywords.properties)];
  return Object.keys(some).some((name) => {
    const [value, otherValue] = [onlyValue(some[name]), onlyValue(others[name])];
    return value !== undefined && otherValue !== undefined && value !== otherValue;
  });
}

function onlyValue(schema: unknown): string | undefined {
  if (!isObject(schema)) return undefined;
  if ("const" in schema) return canonical(schema.const);
  return listOf(schema.enum).length === 1 ? canonical(listOf(schema.enum)[0]) : undefined;
}

function shareOfProperties(one: Branch, other: Branch): number {
  const some = Object.keys(objectOf(one.keywords.properties));
  const others = Object.keys(objectOf(other.keywords.properties));
  const all = new Set([...some, ...others]).size;
  return all === 0 ? 0 : some.filter((name) => others.includes(name)).length / all;
}
