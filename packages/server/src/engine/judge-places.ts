import { type Clock, type Deadline, deadline, nap } from "@aegis/async";
import type { AskedEndpoint, JudgeWrapper } from "@aegis/metrics/judge";
import type { JudgeShares } from "../store/store.ts";
import { createEndpointPlaces, type EndpointPlaces } from "./endpoint-places.ts";
import { createSleeper } from "./sleeper.ts";

/** Dependencies of the judge places. */
export type JudgePlacesOptions = {
  readonly store: JudgeShares;
  /** What the store calls this process; of no other, before or after. */
  readonly holder: string;
  /**
   * The endpoints that answer judges: it has a place there before it asks. Others are added when they are
   * asked for.
   */
  readonly endpoints: readonly AskedEndpoint[];
  /** How many questions all processes together may have under way at an endpoint that names no number. */
  readonly total: number;
  /** Its timers must run on however the clock of the host is set. */
  readonly clock: Clock;
  /** Milliseconds since whenever. They only go forwards, however the clock of the host is set. */
  readonly elapsed: () => number;
  /** Called if the store cannot be asked. It is asked again. */
  readonly onError: (cause: unknown) => void;
};

/**
 * How many questions to judges this process may have under way at each endpoint, of those that all processes
 * on a store may have. Its shares are a lease, which it renews. If it cannot, it stops asking before the
 * lease ends, and gives up what is under way: by then its share may be another's.
 */
export type JudgePlaces = {
  /** Lets no more questions be under way than that, over all judges that it wraps; as `limited` does. */
  readonly limit: JudgeWrapper;
  /** Begins with no share, and asks for one. */
  start(): void;
  /** Gives up what is under way, and the share. */
  stop(): Promise<void>;
};

export function createJudgePlaces(options: JudgePlacesOptions): JudgePlaces {
  const { store, holder, endpoints, total, clock, elapsed, onError } = options;
  const all = new Map<string, EndpointPlaces>();
  const idle = createSleeper(clock);
  const stopping = new AbortController();
  let end: Deadline | undefined;
  let loop: Promise<void> = Promise.resolve();
  for (const each of endpoints) placesAt(each);

  function placesAt({ key, concurrency = total }: AskedEndpoint): EndpointPlaces {
    const places = all.get(key) ?? createEndpointPlaces(key, concurrency, idle.wake);
    all.set(key, places);
    return places;
  }

  function lose(): void {
    for (const places of all.values()) places.lose();
  }

  /** For all endpoints at once: the store is asked as often, however many there are. */
  async function renew(): Promise<void> {
    const asking = [...all.values()];
    if (asking.length === 0) return;
    const asked = elapsed();
    const needs = asking.map((places) => places.tell());
    const given = await store.shareJudges(holder, needs, lease);
    const left = asked + lease - margin - elapsed();
    if (left <= 0) return;
    end?.clear();
    end = deadline(clock, left);
    end.signal.addEventListener("abort", lose, { once: true });
    for (const [at, places] of asking.entries()) places.take(given[at] ?? none);
  }

  async function renewAgainAndAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      await renew().catch(onError);
      const isBusy = [...all.values()].some((places) => places.isBusy);
      await idle.sleep(isBusy ? pauses.busy : pauses.idle, stopping.signal);
      await nap(clock, pauses.least, stopping.signal);
    }
  }

  return {
    limit: (judge) => placesAt(judge.endpoint ?? { key: "" }).limit(judge),
    start() {
      loop = renewAgainAndAgain();
    },
    async stop() {
      stopping.abort();
      await loop;
      end?.clear();
      lose();
      await store.leaveJudges(holder).catch(onError);
    },
  };
}

const none = { held: 0, most: 0 };

/** How long a share holds that is not renewed, in milliseconds: what was a dead one's is free afterwards. */
const lease = 12_000;

/** How long before its end a process stops asking: clocks differ, and giving up takes a moment. */
const margin = 3_000;

/**
 * Milliseconds between two renewals: while it asks judges, while it does not, and at least. What one process
 * gives back, which it says at once, another has at its next renewal.
 */
const pauses = { busy: 1_000, idle: 3_000, least: 200 };
