import { setTimeout } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import { Contradiction, mustHold } from "../contradiction.ts";
import { type Answer, call } from "./call.ts";
import type { Apis } from "./client.ts";
import { type Ledger, type Thing, thingKinds } from "./ledger.ts";
import type { Person } from "./people.ts";
import { pathOf } from "./step.ts";

/** Who asks, and where. */
type Asking = { readonly apis: Apis; readonly everybody: readonly Person[]; readonly ledger: Ledger };

/** Milliseconds without any news after which a run counts as one that hangs. */
const patience = 120_000;

/** Asks for some of what is there and what is gone. @throws Contradiction */
export async function checkSome(asking: Asking, chance: Chance, count: number): Promise<void> {
  const { ledger } = asking;
  for (const kind of thingKinds) {
    const states = [
      [ledger.sure(kind), 200],
      [ledger.gone(kind), 404],
    ] as const;
    for (const [things, status] of states)
      for (let index = 0; index < count && things.length > 0; index += 1)
        await mustBe(asking, chance.one(things), status);
  }
}

/** Waits until each run has finished. @throws Contradiction if one does not get on */
export async function waitForRuns(asking: Asking): Promise<void> {
  for (const run of asking.ledger.there("run")) {
    let [before, since] = [-1, performance.now()];
    for (;;) {
      const { finished_at, evaluations } = await read(asking, run);
      if (finished_at !== null) break;
      const count = listOf(evaluations).length;
      if (count > before) [before, since] = [count, performance.now()];
      mustHold(performance.now() - since < patience, () => `Run ${run.id} stays at ${count} evaluations.`);
      await setTimeout(200);
    }
  }
}

/** Asks for everything, once nothing is under way. @throws Contradiction */
export async function checkOutside(asking: Asking): Promise<void> {
  for (const kind of thingKinds)
    for (const thing of asking.ledger.gone(kind)) await mustBe(asking, thing, 404);
  for (const run of asking.ledger.there("run")) await checkRun(asking, run);
  for (const dataset of asking.ledger.there("dataset")) await checkDataset(asking, dataset);
  for (const collection of asking.ledger.there("data_collection")) await mustBe(asking, collection, 200);
}

async function checkRun(asking: Asking, run: Thing): Promise<void> {
  const { evaluations, total_cost } = await read(asking, run);
  const list = listOf(evaluations);
  const different = new Set(list.map(({ record_index, metric }) => `${record_index} ${metric}`));
  mustHold(
    isComplete(run, list.length) && different.size === list.length,
    () => `Run ${run.id} shows ${list.length} evaluations, ${different.size} different ones, of ${run.size}.`,
  );
  const sum = list.reduce((nanos, { evaluation_cost }) => nanos + nanosOf(evaluation_cost ?? "0"), 0n);
  mustHold(
    nanosOf(total_cost) === sum,
    () => `Run ${run.id} shows a cost of ${total_cost}; its evaluations have ${sum} nanos.`,
  );
}

/** Whether a run has as many evaluations as it should; one that was cancelled may have fewer. */
function isComplete(
  { size, isCancelled = false }: Pick<Thing, "size" | "isCancelled">,
  count: number,
): boolean {
  return isCancelled ? count <= size : count === size;
}

async function checkDataset(asking: Asking, dataset: Thing): Promise<void> {
  const { records, org_id } = await read(asking, dataset);
  const rows = listOf(records).length;
  mustHold(rows === dataset.size, () => `Dataset ${dataset.id} shows ${rows} rows of ${dataset.size}.`);
  mustHold(
    org_id === dataset.org_id,
    () => `Dataset ${dataset.id} is shared with ${org_id}, not ${dataset.org_id}.`,
  );
}

async function mustBe(asking: Asking, thing: Thing, status: number): Promise<void> {
  const answer = await get(asking, thing);
  mustHold(
    answer?.status === status,
    () => `${thing.kind} ${thing.id} of ${thing.owner} is answered with ${answer?.status}, not ${status}.`,
  );
}

async function read(asking: Asking, thing: Thing): Promise<Readonly<Record<string, unknown>>> {
  const answer = await get(asking, thing);
  if (answer?.status !== 200)
    throw new Contradiction(
      `${thing.kind} ${thing.id} of ${thing.owner} is answered with ${answer?.status}.`,
    );
  return answer.body;
}

/**
 * Asks each API in its turn; again while its database is not back, and if it closes a connection that has
 * been idle just when it is used.
 */
async function get({ apis, everybody }: Asking, thing: Thing): Promise<Answer | undefined> {
  const all = apis();
  const api = all[thing.id % all.length] ?? "";
  for (const until = performance.now() + patience; ; await setTimeout(200)) {
    const answer = await call(api, personOf(everybody, thing), { method: "GET", path: pathOf(thing) });
    const isForLater = answer === undefined || answer.status === 503;
    if (!isForLater || performance.now() > until) return answer;
  }
}

function personOf(everybody: readonly Person[], { owner }: Thing): Person {
  const person = everybody.find(({ email }) => email === owner);
  if (person === undefined) throw new Error(`Nobody is ${owner}.`);
  return person;
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new Contradiction(`A list is missing: ${JSON.stringify(value)}`);
  return value;
}

/** Exactly: a cost is a decimal string. */
function nanosOf(cost: unknown): bigint {
  const [, whole = "", decimals = ""] = /^(\d+)(?:\.(\d{1,9})0*)?$/.exec(String(cost)) ?? [];
  if (whole === "") throw new Contradiction(`${cost} is not a cost in whole nano-dollars.`);
  return BigInt(whole + decimals.padEnd(9, "0"));
}
