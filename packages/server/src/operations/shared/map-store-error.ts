import type { DomainError } from "@aegis/rules";
import type { NameTaken, StillReferenced } from "../../store/store.ts";

/**
 * Replaces an error of the store by one of the document.
 *
 * @param expected - the class of the store's error
 * @param replacement - makes the error that is thrown instead
 */
export async function mapStoreError<T>(
  work: Promise<T>,
  expected: typeof StillReferenced | typeof NameTaken,
  replacement: () => DomainError,
): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof expected) throw replacement();
    throw cause;
  }
}
