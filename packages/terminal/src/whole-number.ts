import { CommandError } from "./command-error.ts";

/** The numbers that a parameter accepts, both bounds included. */
export type Bounds = {
  /** @default 0 */
  readonly from?: number;
  /** @default no upper bound */
  readonly to?: number;
};

/**
 * Makes a reader of whole numbers, written as digits alone.
 *
 * @throws CommandError if the text is anything else or out of bounds
 */
export function wholeNumber({ from = 0, to = Number.MAX_SAFE_INTEGER }: Bounds): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    const range = to === Number.MAX_SAFE_INTEGER ? `of ${from} or more` : `from ${from} to ${to}`;
    throw new CommandError(`Give a whole number ${range}.`);
  };
}
