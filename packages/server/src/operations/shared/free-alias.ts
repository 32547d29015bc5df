import { generatedAlias } from "@aegis/rules/names";
import type { Timestamp } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";

/**
 * Finds a generated alias that no run of the user has. The number after the count of aliases of that name and
 * second is nearly always free. If it is not, the number is doubled until one is free, then bisected: a
 * thousand runs in a second need only a few look-ups.
 *
 * @param ahead how many numbers to leave out, so that transactions that run at once do not take the same one
 */
export async function freeAlias(
  reads: Pick<Reads, "countAliases"> & {
    findRunByAlias(...asked: Parameters<Reads["findRunByAlias"]>): Promise<unknown>;
  },
  userId: number,
  name: string,
  at: Timestamp,
  ahead = 0,
): Promise<string> {
  const isTaken = async (number: number) =>
    (await reads.findRunByAlias(userId, generatedAlias(name, at, number), null)) !== undefined;
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
  let number = free + ahead;
  while (number > free && (await isTaken(number))) number += 1;
  return generatedAlias(name, at, number);
}
