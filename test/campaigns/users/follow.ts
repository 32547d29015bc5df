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
  const ids: Ids = { datasets: new Map(), runs: new Map() };
  const spent = new Map(userNames.map((name) => [name, 0]));
  const statuses = new Map<number, number>();
  let state = beginning;
  let count = 0;
  for (const batch of batches) {
    const steps = batch.map((action): Step => {
      count += 1;
      return { ...aimed(action, ids), step: count };
    });
    const all = new Map([...ids.datasets, ...ids.runs]);
    const taken = await Promise.all(
      steps.map(async (step) => ({ step, ...(await take(server, people, all, step)) })),
    );
    for (const { step, id, cost, status } of taken) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      spent.set(step.user, (spent.get(step.user) ?? 0) + cost);
      if (id === undefined) continue;
      (step.kind === "createDataset" ? ids.datasets : ids.runs).set(step.step, id);
    }
    const seen = await shown(server, people, ids);
    state = await explained(statesAfter(state, taken), seen, taken);
    const books = await spentBy(server, people);
    if (!isDeepStrictEqual(books, Object.fromEntries(spent)))
      throw new Error(
        `The answers cost ${JSON.stringify([...spent])}, the balances ${JSON.stringify(books)}.`,
      );
  }
  return statuses;
}

/** An action on a thing of its kind that was made, if any was, whether or not it is still there. */
function aimed(action: Action, ids: Ids): Action {
  if (!("thing" in action)) return action;
  const made = [...(action.kind.endsWith("Dataset") ? ids.datasets : ids.runs).keys()];
  return { ...action, thing: made[action.thing % made.length] ?? -1 };
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
