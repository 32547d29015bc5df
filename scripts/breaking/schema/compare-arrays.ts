import { type JsonObject, listOf } from "../json.ts";
import { type Comparing, comparePart, compareSchemas } from "./compare.ts";

/** Tells how what an array may hold changed. */
export function compareArrays(old: JsonObject, now: JsonObject, place: string, comparing: Comparing): void {
  comparePart("items", old, now, `${place}[]`, comparing);
  const [before, after] = [listOf(old.prefixItems), listOf(now.prefixItems)];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    // Elements beyond the listed ones are what `items` says.
    const was = index < before.length ? before[index] : (old.items ?? true);
    const is = index < after.length ? after[index] : (now.items ?? true);
    compareSchemas(was, is, `${place}[${index}]`, comparing);
  }
}
