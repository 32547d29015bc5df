import { virtualClock } from "@aegis/async/testing";
import type { Environment } from "../environment.ts";

/** Time that passes as soon as nothing else happens, randomness that is always the same, no variables. */
export function virtualEnvironment(changes: Partial<Environment> = {}): Environment {
  const clock = virtualClock({ automatic: true });
  return {
    variables: {},
    isBrowser: false,
    now: clock.now,
    random: () => 0.5,
    after(ms, callback) {
      const cancelled = new AbortController();
      clock.sleep(ms, cancelled.signal).then(callback, () => undefined);
      return () => cancelled.abort();
    },
    ...changes,
  };
}
