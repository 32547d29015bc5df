// Time

// Trying again
export { type BackoffOptions, backoff } from "./backoff.ts";
export { type Clock, nap, systemClock } from "./clock.ts";
export { type Deadline, deadline } from "./deadline.ts";
// Waiting for work
export { raceWithSignal } from "./race-with-signal.ts";
export { retryAfter } from "./retry-after.ts";
export { createSemaphore, type Release, type Semaphore } from "./semaphore.ts";
