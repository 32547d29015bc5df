/**
 * Whether a value of JSON would be longer than a limit if it were written without white space, in UTF-16
 * units. Escapes are counted as what they stand for. Looks at no more of the value than fits within the
 * limit.
 */
export function isLongerAsJson(value: unknown, limit: number): boolean {
  let length = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && length <= limit) {
    const next = open.pop();
    if (typeof next === "string") length += next.length + 2;
    else if (typeof next !== "object" || next === null) length += String(next).length;
    else if (Array.isArray(next)) {
      // The brackets, and the commas in between.
      length += 2 + Math.max(0, next.length - 1);
      if (length <= limit) for (const element of next) open.push(element);
    } else {
      length += 2;
      for (const key in next) {
        if (!Object.hasOwn(next, key)) continue;
        // A name in quotes, a colon and a comma.
        length += key.length + 4;
        if (length > limit) return true;
        open.push(Reflect.get(next, key));
      }
    }
  }
  return length > limit;
}
