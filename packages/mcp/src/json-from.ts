/** Characters of an answer that are given back at most: some 10,000 tokens. */
export const mostCharacters = 40_000;

/**
 * JSON as text. If it is long, its longest list is cut, and a note says how to get the rest.
 *
 * @param first the first item of that list to give back, from 1
 * @param most characters @default mostCharacters
 */
export function jsonFrom(value: unknown, first: number, most = mostCharacters): string[] {
  const whole = JSON.stringify(value);
  if (whole.length <= most && first === 1) return [whole];
  const { name, list } = longestList(value);
  const rest = JSON.stringify(replaced(value, name, []));
  const items: string[] = [];
  let room = most - rest.length;
  for (const item of list.slice(first - 1)) {
    const text = JSON.stringify(item);
    room -= text.length + 1;
    // One that is too long by itself is given back all the same: there is no other way to read it.
    if (room < 0 && items.length > 0) break;
    items.push(text);
  }
  const cut = replaced(
    value,
    name,
    items.map((item) => JSON.parse(item)),
  );
  return [JSON.stringify(cut), noteOf(name ?? "The list", first, items.length, list.length)];
}

function noteOf(name: string, first: number, count: number, total: number): string {
  const last = first + count - 1;
  const part =
    count === 0
      ? `${name} has ${total} items, none from ${first} on.`
      : `${name} has ${total} items; these are ${first} to ${last}.`;
  return last < total && count > 0 ? `${part} For the next ones, set first_item to ${last + 1}.` : part;
}

/** The longest list, by what it takes as text: the value itself, or one of its members. */
function longestList(value: unknown): { readonly name?: string; readonly list: readonly unknown[] } {
  if (Array.isArray(value)) return { list: value };
  const lists = Object.entries(Object(value)).flatMap(([name, list]) =>
    Array.isArray(list) ? [{ name, list, length: JSON.stringify(list).length }] : [],
  );
  return lists.toSorted((one, other) => other.length - one.length)[0] ?? { list: [] };
}

function replaced(value: unknown, name: string | undefined, list: readonly unknown[]): unknown {
  if (Array.isArray(value)) return list;
  return name === undefined ? value : { ...Object(value), [name]: list };
}
