import type { CaseRequest } from "@aegis/contract/cases";
import { world } from "@aegis/contract/world";
import { prepareRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import { type NextIds, worldBefore } from "./earlier-world.ts";
import type { ServerControls } from "./server-controls.ts";
import { type Arrange, alike, type Change } from "./state.ts";

/** How a thing that an example shows was made. */
type Replay = {
  /** The ids that it and its parts get, by table. */
  readonly next: NextIds;
  /** When it was made. */
  readonly at: string;
  /** Makes it, if the request of the case only reads it. */
  readonly made?: CaseRequest;
  /** How the request differs from that of the case. */
  readonly change?: Change;
  /**
   * How many evaluations of the run are saved.
   *
   * @default all of them
   */
  readonly evaluations?: number;
};

/**
 * A state in which a request makes a thing of the examples' world again. In this process, another server
 * begins with the world before that, at the same time, and responds with the example itself. The world says
 * what only a judge and the time decide: score, explanation, cost and duration of each evaluation. Everything
 * else is the server's own: ids, names, order, aggregates, verdicts and sums. Elsewhere something similar is
 * made.
 */
export function replayed(
  { next, at, made, change = () => ({}), evaluations }: Replay,
  elsewhere: Arrange,
): Arrange {
  return async (contractCase, target) => {
    if (target.controls === undefined) return alike(elsewhere)(contractCase, target);
    const { url, controls } = await target.controls.startAnother(worldBefore(next));
    controls.clock.now = Date.parse(at);
    const saved = await scoreAsInWorld(controls, evaluations);
    if (made !== undefined) {
      await send(prepareRequest(made, { url, key: target.key }));
      await saved();
    }
    const { request } = contractCase;
    return { request: { ...request, ...change(request) }, url, exact: true, touched: true };
  };
}

/**
 * Has the first evaluations of each run saved as the world has them, at the time when the run finished there.
 *
 * @returns a function that waits until some are saved
 */
async function scoreAsInWorld(
  { store, clock }: ServerControls,
  count = Number.POSITIVE_INFINITY,
): Promise<() => Promise<void>> {
  const { resultsOfRun } = await import("@aegis/server/testing");
  const { promise, resolve } = Promise.withResolvers<void>();
  const { save } = store;
  store.save = async (chunk, worker, _, rest) => {
    const results = resultsOfRun(world, chunk.run_id).map((result) => ({ ...result, reserved: 0 }));
    const tomorrow = { not_before: clock.now + 86_400_000, failing_since: null };
    const isAll = results.length <= count;
    if (isAll) clock.now = Date.parse(world.runs[chunk.run_id]?.finished_at ?? "");
    const outcome = await save(chunk, worker, results.slice(0, count), isAll ? rest : tomorrow);
    resolve();
    return outcome;
  };
  return () => promise;
}
