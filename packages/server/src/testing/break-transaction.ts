import { vi } from "vitest";
import type { Store, Transaction } from "../store/store.ts";

/**
 * Makes one method of every transaction throw from now on.
 *
 * @param times how often it throws before it works again
 */
export function breakTransaction(
  store: Store,
  method: keyof Transaction,
  error: Error,
  times = Number.POSITIVE_INFINITY,
): void {
  let left = times;
  const transaction = store.transaction.bind(store);
  vi.spyOn(store, "transaction").mockImplementation((work) =>
    transaction((inner) =>
      work(
        new Proxy(inner, {
          get: (target, name) => (name === method && left > 0 ? refuse : Reflect.get(target, name)),
        }),
      ),
    ),
  );
  async function refuse(): Promise<never> {
    left -= 1;
    throw error;
  }
}
