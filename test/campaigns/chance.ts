/** A source of chance. The same seed gives the same choices. */
export type Chance = {
  /** A whole number, both bounds included. */
  readonly between: (from: number, to: number) => number;
  /** Whether something happens that happens once in so many times. */
  readonly isOneIn: (times: number) => boolean;
  /** One of the elements. @throws Error if there is none */
  readonly one: <Element>(elements: readonly Element[]) => Element;
  /** Deals the elements as a pack of cards: each comes once before any comes again. */
  readonly dealer: <Element>(elements: readonly Element[]) => () => Element;
};

/** Begins to draw with a seed, by Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  const take = <Element>(elements: Element[]): Element => {
    const [element] = elements.splice(between(0, elements.length - 1), 1);
    if (element === undefined) throw new Error("There is nothing to choose from.");
    return element;
  };
  return {
    between,
    isOneIn: (times) => between(1, times) === 1,
    one: (elements) => {
      const index = between(0, elements.length - 1);
      if (!(index in elements)) throw new Error("There is nothing to choose from.");
      return elements[index] as (typeof elements)[number];
    },
    dealer: (elements) => {
      const left: (typeof elements)[number][] = [];
      return () => {
        if (left.length === 0) left.push(...elements);
        return take(left);
      };
    },
  };
}
