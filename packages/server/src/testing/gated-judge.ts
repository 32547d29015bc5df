import { type Judge, offlineJudge } from "@aegis/metrics";

/** A judge that holds every question until its gate opens, then answers like the offline judge. */
export type GatedJudge = Judge & {
  readonly open: () => void;
  /** How many questions it has been asked. */
  readonly questions: () => number;
};

export function gatedJudge(): GatedJudge {
  const { promise, resolve } = Promise.withResolvers<void>();
  let questions = 0;
  return {
    name: "gated",
    open: () => resolve(),
    questions: () => questions,
    async ask(request) {
      questions += 1;
      await promise;
      return offlineJudge.ask(request);
    },
  };
}
