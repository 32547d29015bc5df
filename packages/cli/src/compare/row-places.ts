import type { RowHash, RowKey } from "./row-key.ts";

/** Gives each key a number, from 0, in the order in which they are added. */
export type RowPlaces = {
  /** @returns -1 for a key that was not added */
  find(asked: RowHash, order: number): number;
  /** @returns the number of the key, also if it has one already */
  add(asked: RowHash, order: number): number;
  keyAt(place: number): RowKey;
  size(): number;
};

/**
 * Keeps keys in some 25 bytes each, outside of the heap of JavaScript: a Map of millions of rows would take
 * ten times as much.
 */
export function createRowPlaces(): RowPlaces {
  let count = 0;
  let keys = new Uint32Array(words * leastSlots);
  // The number of a key and 1, or 0 for none: open addressing, with linear probing.
  let slots = new Uint32Array(leastSlots);
  const isAt = (place: number, [first, second, third]: RowHash, order: number) => {
    const at = place * words;
    return keys[at] === first && keys[at + 1] === second && keys[at + 2] === third && keys[at + 3] === order;
  };
  /** The slot of a key, or the one that it would take. */
  const slotOf = (asked: RowHash, order: number) => {
    const mask = slots.length - 1;
    for (let slot = mixed(asked[0], order) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? 0;
      if (place === 0 || isAt(place - 1, asked, order)) return slot;
    }
  };
  const grow = () => {
    const before = keys;
    keys = new Uint32Array(words * slots.length * 2);
    keys.set(before.subarray(0, count * words));
    slots = new Uint32Array(slots.length * 2);
    for (let place = 0; place < count; place += 1) {
      const { asked, order } = keyAt(place);
      slots[slotOf(asked, order)] = place + 1;
    }
  };
  const keyAt = (place: number): RowKey => {
    const [first = 0, second = 0, third = 0, order = 0] = keys.subarray(place * words, (place + 1) * words);
    return { asked: [first, second, third], order };
  };
  return {
    find: (asked, order) => (slots[slotOf(asked, order)] ?? 0) - 1,
    add(asked, order) {
      const slot = slotOf(asked, order);
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      keys.set([...asked, order], count * words);
      count += 1;
      slots[slot] = count;
      if (count > slots.length * fullest) grow();
      return count - 1;
    },
    keyAt,
    size: () => count,
  };
}

/** Of a key: three of the hash, and the order. */
const words = 4;

const leastSlots = 1 << 10;

/** The share of slots that may be taken. */
const fullest = 0.7;

/** A hash needs no mixing; an order does, since thousands of rows may ask the same. */
function mixed(word: number, order: number): number {
  return word ^ Math.imul(order - 1, 0x9e3779b1);
}
