import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../openapi-document.ts";

/** Properties that are not as expected, a sentence each; what may be missing is not missed. */
export function wrongFields(given: JsonObject, expected: JsonObject): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => name in given && !isDeepStrictEqual(given[name], value))
    .map(([name, value]) => `/${name} is ${JSON.stringify(given[name])}, not ${JSON.stringify(value)}.`);
}
