import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { TestServer } from "@aegis/server/testing";
import type { Action, Step } from "./actions.ts";
import type { Batch } from "./generated.ts";
import { type Answered, statesAfter } from "./orders.ts";
import { addPeople, spentBy } from "./people.ts";
import { beginning, type State, userNames } from "./state.ts";
import { take } from "./take.ts";
import { expected, type Ids, shown } from "./views.ts";

/**
 * Takes batches of steps on a server, with users of their own, and follows them in the model. After each
 * batch the answers, what every user sees, and every balance have to be those of the model after the steps,
 * in some order.
 *
 * @returns how often each status was given
 * @throws Error that says what was asked, answered and seen
 */
export async function follow(
  server: TestServer,
  batches: readonly Batch[],
): Promise<ReadonlyMap<number, number>> {
  const people = await addPeople(server);
  const ids: Ids = { collections: new Map(), datasets: new Map(), runs: new Map() };
  const spent = new Map(userNames.map((name) => [name, 0]));
  const statuses = new Map<number, number>();
  let state = beginning;
  let count = 0;
  for (const batch of batches) {
    const steps = batch.map((action): Step => {
      count += 1;
      return { ...aimed(action, ids), step: count };
    });
    const all = new Map([...ids.collections, ...ids.datasets, ...ids.runs]);
    const taken = await Promise.all(
      steps.map(async (step) => ({ step, ...(await take(server, people, all, step)) })),
    );
    for (const { step, id, cost, status } of taken) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      spent.set(step.user, (spent.get(step.user) ?? 0) + cost);
      if (id === undefined) continue;
      madeBy(step, ids).set(step.step, id);
    }
    await ended(server);
    const seen = await shown(server, people, ids);
    state = { ...(await explained(statesAfter(state, taken), seen, taken)), retried: new Set() };
    const books = await spentBy(server, people);
    if (!isDeepStrictEqual(books, Object.fromEntries(spent)))
      throw new Error(
        `The answers cost ${JSON.stringify([...spent])}, the balances ${JSON.stringify(books)}.`,
      );
  }
  return statuses;
}

/** An action on things of their kinds that were made, if any was, whether or not they are still there. */
function aimed(action: Action, ids: Ids): Action {
  const among = (made: ReadonlyMap<number, number>, which: number) =>
    [...made.keys()][which % made.size] ?? -1;
  return {
    ...action,
    ...("thing" in action ? { thing: among(thingsOf(action, ids), action.thing) } : {}),
    ...("collection" in action && action.collection !== null
      ? { collection: among(ids.collections, action.collection) }
      : {}),
  };
}

function thingsOf({ kind }: Action, ids: Ids): Map<number, number> {
  if (kind.endsWith("Collection")) return ids.collections;
  return kind.endsWith("Dataset") ? ids.datasets : ids.runs;
}

function madeBy(step: Step, ids: Ids): Map<number, number> {
  return step.kind === "runDataset" ? ids.runs : thingsOf(step, ids);
}

/** Waits until nothing is running that was retried. */
async function ended({ store, clock }: TestServer): Promise<void> {
  while ((await store.workload(clock.now)).runs > 0) await setTimeout(5);
}

/** The first of the states that looks like what was seen. */
async function explained(
  states: readonly State[],
  seen: Awaited<ReturnType<typeof shown>>,
  answered: readonly Answered[],
): Promise<State> {
  for (const state of states) if (isDeepStrictEqual(await expected(state), seen)) return state;
  const [state] = states;
  const words = JSON.stringify(answered);
  if (state === undefined) throw new Error(`In no order would the model answer like this: ${words}`);
  throw new Error(
    `After ${words} the lists show ${JSON.stringify(seen)}, not ${JSON.stringify(await expected(state))}.`,
  );
}
