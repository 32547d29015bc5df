import { Contradiction } from "../contradiction.ts";
import { type Ledger, type ThingKind, thingKinds } from "./ledger.ts";
import type { AskVault, Vault } from "./vault.ts";

/** What a kind has. A deleted dataset stays for the runs that others have made of it, but nobody owns it. */
const idsOf: Readonly<Record<ThingKind, string>> = {
  run: "select id from run",
  dataset: "select id from dataset where user_id is not null or org_id is not null",
  data_collection: "select id from data_collection",
};

/** What must never be in the database, whatever is under way: a query that finds it, and how to say so. */
const never: readonly (readonly [sentence: string, query: string])[] = [
  [
    "Evaluation {position} of row {record_index} of run {run_id} was replaced, but had not failed.",
    "select * from noted_replacement where was_success = 1",
  ],
  [
    "Evaluation {position} of row {record_index} of run {run_id} was replaced without a retry.",
    "select * from noted_replacement where retry is null",
  ],
  [
    "A retry of run {run_id} has replaced evaluation {position} of row {record_index} {times} times.",
    `select run_id, position, record_index, count(*) as times from noted_replacement
     group by run_id, record_index, position, retry having count(*) > 1`,
  ],
  [
    "Run {run_id} has evaluation {position} of row {record_index} {times} times.",
    `select run_id, position, record_index, count(*) as times from noted_evaluation
     group by run_id, record_index, position having count(*) > 1`,
  ],
  [
    "Run {id} has {present} evaluations, of {noted} that were written.",
    `select * from (select run.id, (select count(*) from evaluation where run_id = run.id) as present,
       (select count(*) from noted_evaluation where run_id = run.id) as noted from run) as counted
     where present <> noted`,
  ],
  [
    "Run {id} says that it cost {total_cost}, its evaluations {should}.",
    `select * from (select id, total_cost,
       (select sum(cost) from noted_evaluation where run_id = run.id) as should
       from run where finished_at is not null) as summed where total_cost <> should`,
  ],
  [
    "Run {run_id} has spent {spent}, its evaluations {should}.",
    `select * from (select run_id, cost_before + spent as spent, (select coalesce(sum(cost), 0)
       from noted_evaluation where run_id = run_work.run_id) as should from run_work) as summed
     where spent <> should`,
  ],
  ["A balance of user {user_id} was {after}.", "select user_id, after from noted_balance where after < 0"],
];

/** What the histories of the balances must never say; asked once the balances are known to be right. */
const histories: typeof never = [
  [
    "{email} has {balance} nano-dollars; the entries of that balance add up to {sum}.",
    `select * from (select email, balance, (select coalesce(sum(coalesce(amount,
         -(select reserved from run_work where run_id = balance_entry.run_id))), 0)
       from balance_entry where user_id = account.id) as sum from account) as summed where balance <> sum`,
  ],
];

/** What must not be left once nothing is under way. */
const atRest: typeof never = [
  ["Run {run_id} is still running.", "select run_id from run_work"],
  ["Rows {from_index} and following of run {run_id} are still claimed.", "select * from chunk"],
  ["Something that was deleted is not swept: {id}.", "select id from leftover"],
  [
    "Record {id} belongs to nothing.",
    `select id from record where (dataset_id is null or dataset_id not in (select id from dataset))
       and (run_id is null or run_id not in (select id from run))`,
  ],
  [
    "Evaluation {id} belongs to run {run_id}, which is gone.",
    "select id, run_id from evaluation where run_id not in (select id from run)",
  ],
];

/**
 * Compares what is in the database with what was answered. Clients must have stopped; runs may go on.
 *
 * @param isAtRest whether every request is answered and every run has finished
 * @returns how many evaluations have been written
 * @throws Contradiction
 */
export function checkInside(vault: Vault, ledger: Ledger, isAtRest: boolean): Promise<number> {
  return vault.look(async (ask) => {
    await refuseAll(ask, never);
    await checkFinished(ask, ledger);
    await checkBalances(ask, ledger);
    await refuseAll(ask, histories);
    for (const kind of thingKinds) await checkThings(ask, kind, ledger, isAtRest);
    if (isAtRest) {
      await refuseAll(ask, atRest);
      const [damage] = await vault.damage(ask);
      if (damage !== undefined) throw new Contradiction(damage);
    }
    const [counted] = await ask("select count(*) as count from noted_evaluation");
    return Number(counted?.count);
  });
}

/** Whether the rows of everything that was deleted are gone too. */
export async function isSwept(vault: Vault): Promise<boolean> {
  const left = await vault.look((ask) => ask("select id from leftover limit 1"));
  return left.length === 0;
}

async function refuseAll(ask: AskVault, queries: typeof never): Promise<void> {
  for (const [sentence, query] of queries) {
    const [found] = await ask(query);
    if (found === undefined) continue;
    throw new Contradiction(sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(found[name])));
  }
}

/** A run that has finished has all its evaluations, unless somebody asked to cancel it. */
async function checkFinished(ask: AskVault, ledger: Ledger): Promise<void> {
  const cancelled = ledger.there("run").filter(({ isCancelled }) => isCancelled);
  const ids = new Set(cancelled.map(({ id }) => id));
  const unequal = await ask(
    `select * from (select run.id, (select count(*) from evaluation where run_id = run.id) as present,
       (select sum(to_index - from_index) from run_task where run_id = run.id) as should
     from run where finished_at is not null) as counted where present <> should`,
  );
  const lacking = unequal.find(({ id }) => !ids.has(Number(id)));
  if (lacking !== undefined)
    throw new Contradiction(
      `Run ${lacking.id} has finished with ${lacking.present} of ${lacking.should} evaluations.`,
    );
}

/** To the nano: what was paid in is on the balance, set aside, or spent on evaluations. */
async function checkBalances(ask: AskVault, ledger: Ledger): Promise<void> {
  const accounts = await ask(
    `select id, email, balance,
       (select coalesce(sum(reserved - spent), 0) from run_work where author_id = account.id and billed = 1) as aside,
       (select coalesce(sum(cost), 0) from noted_evaluation where author_id = account.id) as cost
     from account`,
  );
  const changes = await ask(
    "select user_id, change, count(*) as times from noted_balance where change > 0 group by user_id, change",
  );
  const times = new Map(changes.map(({ user_id, change, times }) => [`${user_id} ${change}`, Number(times)]));
  for (const { id, email, balance, aside, cost } of accounts) {
    let paid = 0;
    for (const [nanos, { owner, isDone }] of ledger.topUps) {
      if (owner !== email) continue;
      const done = times.get(`${id} ${nanos}`) ?? 0;
      if (done > 1 || (isDone && done === 0))
        throw new Contradiction(
          `${email} was to get ${nanos} nano-dollars once, and got them ${done} times.`,
        );
      paid += done * nanos;
    }
    const known = Number(balance) + Number(aside) + Number(cost);
    if (known !== paid)
      throw new Contradiction(
        `${email} paid ${paid} nano-dollars in; ${balance} on the balance, ${aside} set aside and ${cost} spent are ${known}.`,
      );
  }
}

async function checkThings(ask: AskVault, kind: ThingKind, ledger: Ledger, isAtRest: boolean): Promise<void> {
  const inside = new Set((await ask(idsOf[kind])).map(({ id }) => Number(id)));
  const lost = ledger.sure(kind).find(({ id }) => !inside.has(id));
  if (lost !== undefined) throw new Contradiction(`The ${kind} ${lost.id} of ${lost.owner} is lost.`);
  const returned = ledger.gone(kind).find(({ id }) => inside.has(id));
  if (returned !== undefined)
    throw new Contradiction(`The ${kind} ${returned.id} was deleted and is there again.`);
  for (const { id } of ledger.there(kind)) inside.delete(id);
  const [unknown] = inside;
  if (isAtRest && unknown !== undefined)
    throw new Contradiction(`There is a ${kind} ${unknown} that no answer speaks of.`);
}
