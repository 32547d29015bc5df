/** Characters of an answer that are given back at most: some 10,000 tokens. */
export const mostCharacters = 40_000;

/** Says how to get the items from `next` on, counted from 1. */
export type Remedy = (next: number) => string;

/**
 * JSON as text. If it is long because of a list, its longest list is cut, and a note says how to get the
 * rest. Only the value itself and its members are cut: what is long for another reason is given back whole.
 *
 * @param first the first item of that list to give back, from 1
 * @param most characters @default mostCharacters
 */
export function jsonFrom(value: unknown, first: number, remedy: Remedy, most = mostCharacters): string[] {
  const whole = JSON.stringify(value);
  if (whole.length <= most && first === 1) return [whole];
  const longest = longestList(value);
  if (longest === undefined) return first === 1 ? [whole] : [whole, "It has no list, so it is here whole."];
  const { name, list, length } = longest;
  const room = most - (whole.length - length + "[]".length);
  if (first === 1 && room < 0 && length <= most) return [whole];
  const items = itemsFrom(list, first, room);
  const cut = name === undefined ? items : { ...Object(value), [name]: items };
  return [JSON.stringify(cut), noteOf(name ?? "The list", first, items.length, list.length, remedy)];
}

/** As many as there is room for. One that is too long by itself is given back all the same. */
function itemsFrom(list: readonly unknown[], first: number, room: number): readonly unknown[] {
  let left = room;
  const rest = list.slice(first - 1);
  const end = rest.findIndex((item, index) => {
    left -= JSON.stringify(item).length + 1;
    return left < 0 && index > 0;
  });
  return end < 0 ? rest : rest.slice(0, end);
}

function noteOf(name: string, first: number, count: number, total: number, remedy: Remedy): string {
  const has = `${name} has ${total} ${total === 1 ? "item" : "items"}`;
  if (count === 0) return `${has}, none from ${first} on.`;
  const last = first + count - 1;
  const part = `${has}; ${count === 1 ? `this is number ${first}` : `these are ${first} to ${last}`}.`;
  return last < total ? `${part} ${remedy(last + 1)}`.trimEnd() : part;
}

type LongList = { readonly name?: string; readonly list: readonly unknown[]; readonly length: number };

/** The longest list, by what it takes as text: the value itself, or one of its members. */
function longestList(value: unknown): LongList | undefined {
  const members: [string | undefined, unknown][] = Array.isArray(value)
    ? [[undefined, value]]
    : Object.entries(Object(value));
  const lists = members.flatMap(([name, list]) =>
    Array.isArray(list)
      ? [{ ...(name !== undefined && { name }), list, length: JSON.stringify(list).length }]
      : [],
  );
  return lists.toSorted((one, other) => other.length - one.length)[0];
}
