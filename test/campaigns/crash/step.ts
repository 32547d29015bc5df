import type { Chance } from "../chance.ts";
import { Contradiction, mustHold } from "../contradiction.ts";
import type { Answer, Request } from "./call.ts";
import type { Ledger, Thing } from "./ledger.ts";
import type { Person } from "./people.ts";

/** Something that a client does: a request, and what its answer means. */
export type Step = {
  readonly name: string;
  readonly request: Request;
  /** What it deletes. */
  readonly deletes?: Thing;
  /**
   * Notes the answer.
   *
   * @param isRepeated whether an earlier try may have had its effect
   * @throws Contradiction for an answer that must not be
   */
  readonly settle: (answer: Answer, isRepeated: boolean) => void;
};

/** Who does something, by what chance, and where it is noted. */
export type Actor = {
  readonly client: number;
  readonly person: Person;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** A word that was not given before. */
  readonly newWord: () => string;
};

const judged = ["toxic", "bias", "harmfulness"];
const structural = ["exact_match", "is_valid_json", "is_valid_sql", "rouge"];
const [structuralIds, judgedIds] = [
  [2, 13, 20],
  [39, 43],
];

/** What this actor does next. */
export function nextStep(actor: Actor): Step {
  const { chance } = actor;
  const steps = [upload, ...Array(4).fill(runOfDataset), ...Array(3).fill(customRun), evaluate, evaluate];
  return chance.one([
    ...steps,
    remove,
    remove,
    cancel,
    retry,
    retry,
    retry,
    share,
    share,
    collect,
    look,
    look,
  ])(actor);
}

/** Scores one text by the judge. */
export function evaluateJudged(actor: Actor, output: string): Step {
  return evaluation(actor, { metric_shortname: "toxic", output });
}

function upload(actor: Actor): Step {
  const { chance, newWord, person } = actor;
  // A judge that is asked about thousands of rows would keep all others waiting.
  const isLarge = chance.isOneIn(20);
  const size = isLarge ? chance.between(2_000, 5_000) : chance.between(1, 80);
  const ids = isLarge ? structuralIds : [...structuralIds, ...judgedIds];
  const chosen = ids.filter(() => chance.isOneIn(2));
  const selected = Object.fromEntries((chosen.length > 0 ? chosen : ids).map((id) => [id, 50]));
  const metrics = Object.keys(selected).length;
  const lines = Array.from({ length: size }, (_, row) => `answer ${row} ${newWord()},answer`);
  const csv = `output,golden_answer\n${lines.join("\n")}\n`;
  return {
    name: "upload",
    request: post(actor, "/datasets", {
      form: { csv, name: `rows ${newWord()}`, selected_metrics: JSON.stringify(selected) },
    }),
    settle: made(actor, "upload", (body) => ({
      kind: "dataset",
      id: Number(body.id),
      owner: person.email,
      client: actor.client,
      size,
      metrics,
      org_id: null,
    })),
  };
}

/** One's own, or one that a colleague shares, who may take it away meanwhile. */
function runOfDataset(actor: Actor): Step {
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

function customRun(actor: Actor): Step {
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

function evaluate(actor: Actor): Step {
  const { chance, newWord } = actor;
  if (chance.isOneIn(2)) return evaluateJudged(actor, newWord());
  const metric_shortname = chance.one(structural);
  return evaluation(actor, { metric_shortname, output: newWord(), golden_answer: "answer" });
}

function evaluation(actor: Actor, json: object): Step {
  return {
    name: "evaluation",
    request: post(actor, "/evaluate", { json }),
    settle: madeRun(actor, "evaluation", 1),
  };
}

function collect(actor: Actor): Step {
  const { person, client, newWord } = actor;
  return {
    name: "collection",
    request: post(actor, "/data-collections", { json: { name: `collection ${newWord()}` } }),
    settle: made(actor, "collection", ({ id }) => ({
      kind: "data_collection",
      id: Number(id),
      owner: person.email,
      client,
      size: 0,
      org_id: null,
    })),
  };
}

function remove(actor: Actor): Step {
  const thing = ownThing(actor);
  if (thing === undefined) return upload(actor);
  return {
    name: "deletion",
    request: { method: "DELETE", path: pathOf(thing) },
    deletes: thing,
    settle: (answer, isRepeated) => {
      const isGone = answer.status === 204 || (isRepeated && answer.status === 404);
      mustHold(isGone, () => told(`The deletion of ${thing.kind} ${thing.id}`, answer));
      actor.ledger.remove(thing);
      actor.ledger.count("deletion");
    },
  };
}

function cancel(actor: Actor): Step {
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
function retry(actor: Actor): Step {
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

/** Shares a dataset with one's organization, or takes it back. */
function share(actor: Actor): Step {
  const { chance, ledger, client, person } = actor;
  const own = ledger.there("dataset").filter((thing) => thing.client === client);
  if (own.length === 0 || person.org_id === null) return customRun(actor);
  const dataset = chance.one(own);
  const org_id = dataset.org_id === null ? person.org_id : null;
  return {
    name: "share",
    request: { method: "PUT", path: pathOf(dataset), json: { org_id } },
    settle: (answer) => {
      const isDone = answer.status === 200 && answer.body.org_id === org_id;
      mustHold(isDone, () => told(`Sharing dataset ${dataset.id}`, answer));
      dataset.org_id = org_id;
      ledger.count("share");
    },
  };
}

function look(actor: Actor): Step {
  const thing = ownThing(actor);
  if (thing === undefined) return upload(actor);
  return {
    name: "look",
    request: { method: "GET", path: pathOf(thing) },
    settle: (answer) => {
      mustHold(answer.status === 200, () => told(`Reading ${thing.kind} ${thing.id}`, answer));
      actor.ledger.count("look");
    },
  };
}

function ownThing({ chance, ledger, client }: Actor): Thing | undefined {
  const kind = chance.one(["run", "run", "dataset", "data_collection"] as const);
  const own = ledger.there(kind).filter((thing) => thing.client === client);
  return own.length === 0 ? undefined : chance.one(own);
}

/** Where a thing can be read. */
export function pathOf({ kind, id }: Pick<Thing, "kind" | "id">): string {
  return `/${kind.replace("_", "-")}s/${id}`;
}

function post({ newWord }: Actor, path: string, body: Pick<Request, "json" | "form">): Request {
  return { method: "POST", path, once: newWord(), ...body };
}

function made({ ledger }: Actor, name: string, thingOf: (body: Answer["body"]) => Thing): Step["settle"] {
  return (answer) => {
    mustHold(answer.status === 201, () => told(name, answer));
    ledger.add(thingOf(answer.body));
    ledger.count(name);
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

function told(what: string, { status, body }: Answer): string {
  return `${what} was answered with ${status}: ${JSON.stringify(body).slice(0, 300)}`;
}
