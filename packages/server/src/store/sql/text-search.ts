import { setImmediate } from "node:timers/promises";
import { searchedParts } from "@aegis/rules/names";

/**
 * Looks for a text in others, however long they are: after every 65,536 characters, in many texts or in one,
 * others are answered.
 *
 * @param text - as `searchedName` makes it, not blank
 * @returns whether a text contains it
 */
export function textSearch(text: string): (within: string) => Promise<boolean> {
  let read = 0;
  return async (within) => {
    let end = "";
    for (const { folded, length } of searchedParts(within)) {
      const seen = end + folded;
      if (seen.includes(text)) return true;
      // What may be the beginning of the text.
      end = text.length > 1 ? seen.slice(1 - text.length) : "";
      read += length;
      if (read >= charactersAtOnce) {
        read = 0;
        await setImmediate();
      }
    }
    return false;
  };
}

/** They take about five milliseconds, and at worst twenty. */
const charactersAtOnce = 2 ** 16;
