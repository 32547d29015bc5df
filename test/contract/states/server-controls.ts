import type { World } from "@aegis/contract/world";
import type { Judge } from "@aegis/metrics";
import type { Store } from "@aegis/server/testing";
import { type Arrange, anywhere, type Change, touched } from "./state.ts";

/** What a test can do to a server in its own process, besides sending requests to it. */
export type ServerControls = {
  /** The server's store. If a method is replaced, the server calls the replacement. */
  readonly store: Store;
  /** The time in milliseconds since 1970. It stands still until it is set. */
  readonly clock: { now: number };
  /** The metrics that are not active. */
  readonly inactiveMetrics: Set<string>;
  /** From now on, every operation fails after its request was accepted. */
  readonly breakOperations: () => void;
  /** Replaces the judge from now on. */
  readonly setJudge: (judge: Judge) => void;
  /** The base URL of another server, to which every key has sent as many requests as it may. */
  readonly rateLimited: () => Promise<string>;
  /** Starts another server with this world. It stops when this one stops. */
  readonly startAnother: (
    world: World,
  ) => Promise<{ readonly url: string; readonly controls: ServerControls }>;
};

/** A state that no request brings about. */
export function withControls(
  work: (controls: ServerControls) => Promise<void> | void,
  change?: Change,
): Arrange {
  return async (contractCase, target) => {
    if (target.controls === undefined) return { why: "no request brings it about" };
    await work(target.controls);
    return touched(anywhere(change))(contractCase, target);
  };
}

/** Sets the clock to the time of the example, if it can be set. */
export function atTime(time: string, arrange: Arrange): Arrange {
  return (contractCase, target) => {
    if (target.controls !== undefined) target.controls.clock.now = Date.parse(time);
    return arrange(contractCase, target);
  };
}
