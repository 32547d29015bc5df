import { type Judge, offlineJudge } from "@aegis/metrics";

/** A judge who answers nobody before the gate opens, and then as the offline judge does. */
export type GatedJudge = Judge & {
  readonly open: () => void;
  /** How many have asked. */
  readonly asked: () => number;
};

export function gatedJudge(): GatedJudge {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  return {
    name: "gated",
    open: () => resolve(),
    asked: () => asked,
    async ask(request) {
      asked += 1;
      await promise;
      return offlineJudge.ask(request);
    },
  };
}
