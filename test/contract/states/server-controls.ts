import type { World } from "@aegis/contract/world";
import type { Judge } from "@aegis/metrics";
import type { Store } from "@aegis/server/testing";
import { type Arrange, anywhere, type Change, touched } from "./state.ts";

/** What a test may do to a server in its own process, beside sending requests to it. */
export type ServerControls = {
  /** That of the server; what is put in the place of a method is what the server calls. */
  readonly store: Store;
  /** The time, in milliseconds since 1970, which stands still until it is set. */
  readonly clock: { now: number };
  /** The metrics that are switched off. */
  readonly inactiveMetrics: Set<string>;
  /** Every operation fails from now on, once its request has been taken. */
  readonly breakOperations: () => void;
  /** Who judges from now on. */
  readonly setJudge: (judge: Judge) => void;
  /** Starts another server that begins with this world. It ends with the one whose controls these are. */
  readonly startAnother: (
    world: World,
  ) => Promise<{ readonly url: string; readonly controls: ServerControls }>;
};

/** A state that no request brings a server into. */
export function withControls(
  work: (controls: ServerControls) => Promise<void> | void,
  change?: Change,
): Arrange {
  return async (contractCase, target) => {
    if (target.controls === undefined) return { why: "no request brings a server into it" };
    await work(target.controls);
    return touched(anywhere(change))(contractCase, target);
  };
}

/** A state at a time: that of the example, if the server's clock can be set. */
export function atTime(time: string, arrange: Arrange): Arrange {
  return (contractCase, target) => {
    if (target.controls !== undefined) target.controls.clock.now = Date.parse(time);
    return arrange(contractCase, target);
  };
}
