import type { Fault } from "../domain/fault.ts";
import type { InUse, Taken } from "../store/store.ts";

/**
 * What the store refuses, in the words of the document.
 *
 * @param refusal - the class of what the store throws
 * @param fault - what is thrown in its place
 */
export async function translate<T>(
  work: Promise<T>,
  refusal: typeof InUse | typeof Taken,
  fault: () => Fault,
): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof refusal) throw fault();
    throw cause;
  }
}
