import { generatedAlias } from "../../domain/alias.ts";
import type { Timestamp } from "../../domain/entities.ts";

/**
 * A generated alias that no run of the user's has. Doubles the number until one is free, then halves the gap: in a second in which
 * a thousand runs begin, the last asks twenty times and not a thousand.
 */
export async function freeAlias(
  reads: { findRunByAlias(userId: number, alias: string): Promise<unknown> },
  userId: number,
  name: string,
  at: Timestamp,
): Promise<string> {
  const isTaken = async (number: number) =>
    (await reads.findRunByAlias(userId, generatedAlias(name, at, number))) !== undefined;
  let taken = 0;
  let free = 1;
  while (await isTaken(free)) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return generatedAlias(name, at, free);
}
