import { randomUUID } from "node:crypto";
import { systemClock } from "@aegis/async";
import type { AskedEndpoint, JudgeWrapper } from "@aegis/metrics/judge";
import type { Engine } from "../engine/engine.ts";
import { createJudgePlaces } from "../engine/judge-places.ts";
import type { JudgeShares } from "../store/store.ts";

/** A limit on questions to judges that holds for all processes on a store together. */
export type SharedLimit = {
  readonly limit: JudgeWrapper;
  /** The engine, which takes part in the limit from its start to its stop. */
  readonly within: (engine: Engine) => Engine;
};

/**
 * @param endpoints those that answer the judges
 * @param total how many questions all of them may have under way at a time at an endpoint that names no
 * number
 */
export function shareJudges(
  store: JudgeShares,
  endpoints: readonly AskedEndpoint[],
  total: number,
  onError: (cause: unknown) => void,
): SharedLimit {
  const clock = systemClock({ keepsAlive: false });
  const elapsed = () => performance.now();
  const places = createJudgePlaces({
    store,
    holder: randomUUID(),
    endpoints,
    total,
    clock,
    elapsed,
    onError,
  });
  return {
    limit: places.limit,
    within: (engine) => ({
      ...engine,
      async start() {
        places.start();
        await engine.start();
      },
      async stop() {
        await engine.stop();
        await places.stop();
      },
    }),
  };
}
