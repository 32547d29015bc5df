import { isList, type Json } from "./read-json.ts";

/**
 * Whether two values are equal, with the elements of lists in the same order. With `ignoreExtraKeys`, objects
 * of the output may have keys that their counterparts lack, at every depth.
 *
 * Keeps its own stack, since values may be nested deeper than functions can call each other.
 */
export function equalInOrder(output: Json, golden: Json, ignoreExtraKeys: boolean): boolean {
  const stack: Json[] = [output, golden];
  while (stack.length > 0) {
    const right = stack.pop();
    const left = stack.pop();
    if (left === right) continue;
    if (typeof left !== "object" || typeof right !== "object" || !left || !right) return false;
    if (isList(left) || isList(right)) {
      if (!isList(left) || !isList(right) || left.length !== right.length) return false;
      for (let at = 0; at < left.length; at += 1) stack.push(left[at] ?? null, right[at] ?? null);
      continue;
    }
    const keys = Object.keys(right);
    if (!ignoreExtraKeys && keys.length !== Object.keys(left).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(left, key)) return false;
      stack.push(left[key] ?? null, right[key] ?? null);
    }
  }
  return true;
}
