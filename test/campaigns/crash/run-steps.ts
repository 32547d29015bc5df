import { Contradiction, mustHold } from "../contradiction.ts";
import { type Actor, pathOf, post, type Step, told } from "./step.ts";
import { upload } from "./thing-steps.ts";

const judged = ["toxic", "bias", "harmfulness"];
const structural = ["exact_match", "is_valid_json", "is_valid_sql", "rouge"];

/** One's own, or one that a colleague shares, who may take it away meanwhile. */
export function runOfDataset(actor: Actor): Step {
  const { chance, ledger, client, person } = actor;
  const usable = ledger
    .there("dataset")
    .filter(
      ({ client: maker, owner, org_id }) =>
        maker === client || (owner !== person.email && org_id !== null && org_id === person.org_id),
    );
  if (usable.length === 0) return upload(actor);
  const dataset = chance.one(usable);
  const isOwn = dataset.client === client;
  return {
    name: "run of a dataset",
    request: post(actor, "/runs/dataset", {
      json: { dataset_id: dataset.id, is_blocking: chance.isOneIn(3) },
    }),
    settle: madeRun(actor, "run of a dataset", dataset.size * (dataset.metrics ?? 0), {
      dataset: dataset.id,
      mayBeMissing: !isOwn,
    }),
  };
}

export function customRun(actor: Actor): Step {
  const { chance, newWord } = actor;
  const rows = chance.between(1, 40);
  const metrics = [chance.one(judged), ...structural.filter(() => chance.isOneIn(2))];
  const data = Array.from({ length: rows }, () => ({ output: newWord(), golden_answer: "answer" }));
  return {
    name: "custom run",
    request: post(actor, "/runs/custom", {
      json: { evaluations: [{ metrics, data }], is_blocking: chance.isOneIn(3), alias: newWord() },
    }),
    settle: madeRun(actor, "custom run", rows * metrics.length),
  };
}

export function evaluate(actor: Actor): Step {
  const { chance, newWord } = actor;
  if (chance.isOneIn(2)) return evaluateJudged(actor, newWord());
  const metric_shortname = chance.one(structural);
  return evaluation(actor, { metric_shortname, output: newWord(), golden_answer: "answer" });
}

/** Scores one text by the judge. */
export function evaluateJudged(actor: Actor, output: string): Step {
  return evaluation(actor, { metric_shortname: "toxic", output });
}

function evaluation(actor: Actor, json: object): Step {
  return {
    name: "evaluation",
    request: post(actor, "/evaluate", { json }),
    settle: madeRun(actor, "evaluation", 1),
  };
}

export function cancel(actor: Actor): Step {
  const { chance, ledger, client } = actor;
  const own = ledger.there("run").filter((thing) => thing.client === client);
  if (own.length === 0) return customRun(actor);
  // The newest are those that may still be running.
  const run = chance.isOneIn(2) ? (own.at(-1) ?? chance.one(own)) : chance.one(own);
  run.isCancelled = true;
  return {
    name: "cancellation",
    request: post(actor, `${pathOf(run)}/cancel`, {}),
    settle: (answer) => {
      const isDone = answer.status === 200 && answer.body.finished_at !== null;
      mustHold(isDone, () => told(`Cancelling run ${run.id}`, answer));
      ledger.count(`cancellation, ${answer.body.state}`);
    },
  };
}

/** Has what failed of a run scored again; often of one that is running or has no failure. */
export function retry(actor: Actor): Step {
  const { chance, ledger, client } = actor;
  const own = ledger.there("run").filter((thing) => thing.client === client);
  if (own.length === 0) return customRun(actor);
  const run = chance.one(own);
  return {
    name: "retry",
    request: post(actor, `${pathOf(run)}/retry`, {}),
    settle: (answer) => {
      mustHold([200, 400, 402].includes(answer.status), () => told(`Retrying run ${run.id}`, answer));
      ledger.count(answer.status === 200 ? `retry, ${answer.body.state}` : "retry, refused");
    },
  };
}

/** A run that was made, or that was refused without a trace. */
function madeRun(
  { ledger, person, client }: Actor,
  name: string,
  size: number,
  { dataset, mayBeMissing = false }: { readonly dataset?: number; readonly mayBeMissing?: boolean } = {},
): Step["settle"] {
  return (answer) => {
    const { status, body } = answer;
    if (status === 402 || (status === 400 && mayBeMissing)) return ledger.count(`${name}, refused`);
    if (status !== 201) throw new Contradiction(told(name, answer));
    const id = Number(body.run_id ?? body.id);
    ledger.add({ kind: "run", id, owner: person.email, client, size, dataset, org_id: null });
    ledger.count(name);
  };
}
