/** Numbers by their places, from 0, in eight bytes each; 0 if none was set. They are not on the heap. */
export type NumberColumn = {
  at(place: number): number;
  set(place: number, value: number): void;
};

export function createNumberColumn(): NumberColumn {
  let numbers = new Float64Array(1 << 10);
  return {
    at: (place) => numbers[place] ?? 0,
    set(place, value) {
      if (place >= numbers.length) {
        const before = numbers;
        numbers = new Float64Array(Math.max(place + 1, before.length * 2));
        numbers.set(before);
      }
      numbers[place] = value;
    },
  };
}
