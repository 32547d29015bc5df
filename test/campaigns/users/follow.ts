import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { TestServer } from "@aegis/server/testing";
import type { Step } from "./actions.ts";
import { aimed, type Ids, madeBy } from "./aim.ts";
import type { Batch } from "./generated.ts";
import { type Answered, statesAfter } from "./orders.ts";
import { addPeople, spentBy } from "./people.ts";
import { beginning, type State, userNames } from "./state.ts";
import { take } from "./take.ts";
import { answersOf, differences, lineOf } from "./tell.ts";
import { expected, shown, type Views } from "./views.ts";

/** Milliseconds after which what is running counts as hanging. */
const patience = 120_000;
/** After how many batches that change something all lists and balances are looked at. */
const changesUnseen = 3;
/** How many orders may be possible before they are looked at. */
const ambiguity = 12;

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
  const spent = new Map<string, number>(userNames.map((name) => [name, 0]));
  const statuses = new Map<number, number>();
  const lines: string[] = [];
  let states: readonly State[] = [beginning];
  let count = 0;
  let changes = 0;
  try {
    for (const [index, batch] of batches.entries()) {
      const [state = beginning] = states;
      const steps = batch.map((action): Step => {
        count += 1;
        return { ...aimed(action, state, ids), step: count };
      });
      const known = new Map([...ids.collections, ...ids.datasets, ...ids.runs]);
      const taken = await Promise.all(
        steps.map(async (step) => ({ step, ...(await take(server, people, known, step)) })),
      );
      for (const { step, id, cost, status } of taken) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        spent.set(step.user, (spent.get(step.user) ?? 0) + cost);
        if (id !== undefined) madeBy(step, ids).set(step.step, id);
      }
      lines.push(lineOf(taken));
      await ended(server);
      states = states.flatMap((each) => statesAfter(each, taken)).map(withoutRetries);
      if (states.length === 0)
        throw new Error(
          `In no order would the model answer the last line like this: ${answersOf(state, taken)}.`,
        );
      if (!taken.every(isRefused)) changes += 1;
      // What is wrong stays so until it is looked at, and a look takes longer than a step.
      const isLooked = changes >= changesUnseen || states.length > ambiguity || index === batches.length - 1;
      if (!isLooked) continue;
      changes = 0;
      states = [explained(states, await shown(server, people, ids))];
      const books = await spentBy(server, people);
      if (!isDeepStrictEqual(books, Object.fromEntries(spent)))
        throw new Error(
          `The answers cost ${JSON.stringify([...spent])}, the balances ${JSON.stringify(books)}.`,
        );
    }
  } catch (error) {
    throw new Error([...lines, reasonsOf(error)].join("\n"), { cause: error });
  }
  return statuses;
}

/** With the cause: a request that fails says nothing else by itself. */
function reasonsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonsOf(error.cause)}`;
}

function withoutRetries(state: State): State {
  return { ...state, retried: new Set() };
}

function isRefused({ status }: Answered): boolean {
  return status >= 400;
}

/** Waits until nothing is running that was retried or deleted. @throws Error if that does not end */
async function ended({ store, clock }: TestServer): Promise<void> {
  const since = performance.now();
  while ((await store.workload(clock.now)).runs > 0) {
    if (performance.now() - since > patience)
      throw new Error("Something is still running after two minutes.");
    await setTimeout(5);
  }
}

/** The first of the states that looks like what was seen. */
function explained(states: readonly State[], seen: Views): State {
  const found = states.find((state) => isDeepStrictEqual(expected(state), seen));
  if (found !== undefined) return found;
  const [state = beginning] = states;
  throw new Error(`The lists are not those of the model: ${differences(seen, expected(state))}.`);
}
