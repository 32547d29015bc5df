import { mustHold } from "../contradiction.ts";
import type { Thing } from "./ledger.ts";
import { type Actor, made, pathOf, post, type Step, told } from "./step.ts";

/** Metrics of each kind, by their ids. */
const [structuralIds, judgedIds] = [
  [2, 13, 20],
  [39, 43],
];

export function upload(actor: Actor): Step {
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

export function collect(actor: Actor): Step {
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

export function remove(actor: Actor): Step {
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

/** Shares a dataset with one's organization, or takes it back. */
export function share(actor: Actor): Step {
  const { chance, ledger, client, person } = actor;
  const own = ledger.there("dataset").filter((thing) => thing.client === client);
  if (own.length === 0 || person.org_id === null) return upload(actor);
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

export function look(actor: Actor): Step {
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
