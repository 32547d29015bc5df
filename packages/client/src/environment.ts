/** What the client takes from the platform. A test brings its own. */
export type Environment = {
  /** Environment variables, read if an option is not given. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Whether this is a web page or its worker: it sends the browser's own `User-Agent`. */
  readonly isBrowser: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Calls back once, after some milliseconds. Returns a function that cancels the call. */
  readonly after: (ms: number, callback: () => void) => () => void;
};

/** Real time and randomness, and the variables of the process if there is one. */
export function hostEnvironment(): Environment {
  const { process, navigator } = globalThis;
  return {
    variables: process?.env ?? {},
    // Node, Deno, Bun and workerd have a navigator as well, and say there what they are.
    isBrowser: navigator?.userAgent?.startsWith("Mozilla/") ?? false,
    now: Date.now,
    random: Math.random,
    after,
  };
}

/** A timer of the platform that is set to more than this overflows and fires at once. */
const longestTimer = 2 ** 31 - 1;

// Not the clock of @aegis/async: `Environment` is public, and a sleep would have to be wrapped.
function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, Math.min(ms, longestTimer));
  return () => clearTimeout(timer);
}
