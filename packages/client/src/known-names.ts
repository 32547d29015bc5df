import { nearest } from "@aegis/io/nearest";
import { InvalidArgumentError } from "./errors/client-errors.ts";

/**
 * Refuses what is not an object of known names, since what is misspelt would silently have no effect.
 *
 * @param known - The names, as those of an object.
 * @param owner - What has these options, such as `createAegis`.
 * @throws InvalidArgumentError that names the first unknown one, and the one that was probably meant
 */
export function refuseUnknown(
  given: unknown,
  known: Readonly<Record<string, unknown>>,
  owner: string,
  kind = "option",
): void {
  if (typeof given !== "object" || given === null)
    throw new InvalidArgumentError(`The ${kind}s of ${owner} must be an object.`);
  // Inherited names too: an AbortSignal, given in place of { signal }, has no others.
  for (const name in given) {
    if (Object.hasOwn(known, name)) continue;
    const names = Object.keys(known);
    const meant = nearest(name, names);
    const remedy = meant === undefined ? `known are ${names.join(", ")}` : `did you mean ${meant}?`;
    throw new InvalidArgumentError(`${owner} has no ${kind} ${JSON.stringify(name)}; ${remedy}`);
  }
}
