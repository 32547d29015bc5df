import { CommandError } from "./command-error.ts";

/** The numbers that a parameter accepts, both bounds included, and the word that stands for none. */
export type DecimalBounds = { readonly from: number; readonly to: number; readonly unless: string };

/**
 * Makes a reader of numbers such as `0.5`, which gives null for a word.
 *
 * @throws CommandError if the text is anything else or out of bounds
 */
export function decimalNumber({ from, to, unless }: DecimalBounds): (text: string) => number | null {
  return (text) => {
    if (text === unless) return null;
    const value = Number(text);
    if (/^\d*\.?\d+$/.test(text) && value >= from && value <= to) return value;
    throw new CommandError(`Give a number from ${from} to ${to}, or ${unless}.`);
  };
}
