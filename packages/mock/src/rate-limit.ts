/** Counts a request against a limit. Returns 0 if it may pass, else the seconds until the next one may. */
export type RateLimiter = (key: string, limit: number) => number;

const windowMs = 1000;

/** How many windows are kept before expired ones are dropped. */
const crowded = 10_000;

/**
 * Allows a key a number of requests per one-second window, which begins with the first of them. `now` is in
 * milliseconds.
 */
export function createRateLimiter(now: () => number): RateLimiter {
  const windows = new Map<string, { readonly start: number; count: number }>();
  return (key, limit) => {
    const time = now();
    const bucket = `${limit} ${key}`;
    let window = windows.get(bucket);
    if (window === undefined || time - window.start >= windowMs) {
      if (windows.size >= crowded) sweep(windows, time);
      window = { start: time, count: 0 };
      windows.set(bucket, window);
    }
    window.count += 1;
    return window.count <= limit ? 0 : Math.ceil((window.start + windowMs - time) / 1000);
  };
}

function sweep(windows: Map<string, { readonly start: number }>, time: number): void {
  for (const [bucket, { start }] of windows) if (time - start >= windowMs) windows.delete(bucket);
}
