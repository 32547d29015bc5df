import { generatedAlias } from "../../domain/alias.ts";
import type { Timestamp } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";

/**
 * A generated alias that no run of the user's has. As many as there are of that name and second, the next number is nearly always
 * free; where it is not, it is doubled until one is, and the gap halved. So a thousand runs in a second cost no look for each.
 */
export async function freeAlias(
  reads: Pick<Reads, "countAliases"> & { findRunByAlias(userId: number, alias: string): Promise<unknown> },
  userId: number,
  name: string,
  at: Timestamp,
): Promise<string> {
  const isTaken = async (number: number) =>
    (await reads.findRunByAlias(userId, generatedAlias(name, at, number))) !== undefined;
  let taken = await reads.countAliases(userId, generatedAlias(name, at, 1));
  let free = taken + 1;
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
