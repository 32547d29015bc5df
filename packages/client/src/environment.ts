/** What the client takes from its surroundings. A test brings its own. */
export type Environment = {
  /** The variables that stand in for options. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  /** Calls back once, after so many milliseconds. The answer calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void;
};

/** Real time and chance, and the variables of the process where there is one. */
export function hostEnvironment(): Environment {
  return { variables: globalThis.process?.env ?? {}, now: Date.now, random: Math.random, after };
}

/** Beyond this a timer of the platform overflows and fires at once. */
const longestTimer = 2 ** 31 - 1;

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, Math.min(ms, longestTimer));
  return () => clearTimeout(timer);
}
