import { vi } from "vitest";

/**
 * Waits until a callback no longer throws, and gives what it returns. However slow the machine is: Vitest's
 * own wait ends after a second.
 */
export function eventually<T>(callback: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(callback, { timeout: 60_000 });
}
