// Time as an argument, and what can be made of it.

export { type Clock, nap, systemClock } from "./clock.ts";
export { type Deadline, deadline } from "./deadline.ts";

// Waiting for work, and limiting how much of it runs at a time.

export { raceWithSignal } from "./race-with-signal.ts";
export { createSemaphore, type Release, type Semaphore, type Waiter } from "./semaphore.ts";

// When to try again.

export { type BackoffOptions, backoff } from "./backoff.ts";
export { retryAfter } from "./retry-after.ts";
