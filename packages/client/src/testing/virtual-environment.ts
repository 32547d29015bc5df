import type { Environment } from "../environment.ts";

/** Time that passes as soon as nothing else happens, chance that is always the same, no variables. */
export function virtualEnvironment(changes: Partial<Environment> = {}): Environment {
  let time = Date.parse("2026-04-01T09:00:00Z");
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  // A timer of the platform, so that whatever is under way settles before time passes.
  const pass = () =>
    setTimeout(() => {
      const [next] = [...timers].toSorted((one, other) => one.at - other.at);
      if (next === undefined) return;
      timers.delete(next);
      time = Math.max(time, next.at);
      next.callback();
    }, 5);
  return {
    variables: {},
    now: () => time,
    random: () => 0.5,
    after: (ms, callback) => {
      const timer = { at: time + ms, callback };
      timers.add(timer);
      pass();
      return () => timers.delete(timer);
    },
    ...changes,
  };
}
