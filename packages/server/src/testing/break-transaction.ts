import { vi } from "vitest";
import type { Store, Transaction } from "../store/store.ts";

/** Has one method of every transaction throw, from now on. */
export function breakTransaction(store: Store, method: keyof Transaction, error: Error): void {
  const transaction = store.transaction.bind(store);
  vi.spyOn(store, "transaction").mockImplementation((work) =>
    transaction((inner) =>
      work(
        new Proxy(inner, { get: (target, name) => (name === method ? refuse : Reflect.get(target, name)) }),
      ),
    ),
  );
  async function refuse(): Promise<never> {
    throw error;
  }
}
