import { createSemaphore } from "@aegis/async";
import { JudgeError, type JudgeWrapper } from "@aegis/metrics/judge";
import type { GivenShare } from "../domain/judge-shares.ts";
import type { JudgeNeeds } from "../store/store.ts";

/** How many questions this process may have under way at one endpoint: none until it is given a share. */
export type EndpointPlaces = {
  /** Lets no more questions be under way than that, over all judges that it wraps. */
  readonly limit: JudgeWrapper;
  /** What the store is to be told: the most that was needed since it was told last. */
  tell(): JudgeNeeds;
  /** Whether it needed more places than one when the store was told last, or questions wait for one. */
  readonly isBusy: boolean;
  take(share: GivenShare): void;
  /** Gives up what is under way, and begins nothing. */
  lose(): void;
};

/**
 * @param endpoint its key
 * @param total how many questions all processes together may have under way there
 * @param wake called if the store should be told at once that more is needed, or less held, than it knows of
 */
export function createEndpointPlaces(endpoint: string, total: number, wake: () => void): EndpointPlaces {
  const places = createSemaphore(total);
  places.resize(0);
  let lost = new AbortController();
  /** The most that were under way or waited at a time, since the store was told. */
  let needed = 0;
  /** What the store was told last. */
  let toldWanted = 0;
  let toldHeld = 0;

  function lose(): void {
    places.resize(0);
    lost.abort();
    lost = new AbortController();
  }

  function need(): void {
    needed = Math.max(needed, places.held + places.waiting + 1);
    if (Math.min(needed, total) > Math.max(toldWanted, 1) || places.count === 0) wake();
  }

  /** Those it has been told to give back are its own until what is under way there has ended. */
  function own(): number {
    return Math.max(places.count, places.held);
  }

  return {
    limit: (judge) => ({
      name: judge.name,
      source: judge.source,
      concurrency: Math.min(total, judge.concurrency ?? total),
      endpoint: judge.endpoint,
      async ask(request) {
        need();
        const release = await places.acquire(request.signal, request.asker);
        if (release === undefined) throw new JudgeError("aborted", "The question was aborted by the caller.");
        const { signal } = lost;
        const either = request.signal === undefined ? signal : AbortSignal.any([request.signal, signal]);
        try {
          return await judge.ask({ ...request, signal: either });
        } finally {
          release();
          // Others wait for what it gives back.
          if (own() < toldHeld) wake();
        }
      },
    }),
    tell() {
      toldWanted = Math.min(needed, total);
      needed = places.held + places.waiting;
      toldHeld = own();
      return { endpoint, held: toldHeld, wanted: toldWanted, total };
    },
    get isBusy() {
      return toldWanted > 1 || places.waiting > 0;
    },
    take(share) {
      // Its lease had ended, and others have what it had.
      if (share.held < places.held) lose();
      places.resize(share.most);
    },
    lose,
  };
}
