import type { DomainError } from "../../domain/domain-error.ts";
import type { InUse, Taken } from "../../store/store.ts";

/**
 * What the store refuses, in the words of the document.
 *
 * @param refusal - the class of what the store throws
 * @param fault - what is thrown in its place
 */
export async function mapStoreError<T>(
  work: Promise<T>,
  refusal: typeof InUse | typeof Taken,
  fault: () => DomainError,
): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof refusal) throw fault();
    throw cause;
  }
}
