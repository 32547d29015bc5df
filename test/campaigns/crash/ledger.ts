import { mustHold } from "../contradiction.ts";

/** What can be made and deleted, by the names of the tables. */
export const thingKinds = ["run", "dataset", "data_collection"] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Something that the server has answered to have made. */
export type Thing = {
  readonly kind: ThingKind;
  readonly id: number;
  /** The email of whose it is. */
  readonly owner: string;
  /** Which client made it. No other one changes it. */
  readonly client: number;
  /** Of a dataset: its rows. Of a run: its evaluations. */
  readonly size: number;
  /** Of a dataset: how many metrics score a row. */
  readonly metrics?: number;
  /** Of a run: the dataset that it scores. */
  readonly dataset?: number | undefined;
  /** Of a dataset: the organization that it is shared with, as last answered. */
  org_id: number | null;
  /** Of a run: whether somebody asked to cancel it, so that it may have ended early. */
  isCancelled?: boolean;
};

/** What the server has answered: what is there, and what is gone. */
export class Ledger {
  readonly #there = new Map<string, Thing>();
  readonly #gone = new Map<string, Thing>();
  readonly #doubtful = new Set<string>();
  readonly #answers = new Map<string, number>();
  /** Amounts in nano-dollars, each of them once, and whether the command said that it is done. */
  readonly topUps = new Map<number, { readonly owner: string; isDone: boolean }>();

  /** Notes an answer of a kind. */
  count(kind: string): void {
    this.#answers.set(kind, (this.#answers.get(kind) ?? 0) + 1);
  }

  get answers(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#answers].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  add(thing: Thing): void {
    const key = keyOf(thing);
    mustHold(!this.#there.has(key) && !this.#gone.has(key), () => `Two answers say that they made ${key}.`);
    this.#there.set(key, thing);
  }

  /** Notes that the deletion of a thing is on its way, so that nobody knows whether it is there. */
  doubt(thing: Thing): void {
    for (const each of this.#withRuns(thing)) this.#doubtful.add(keyOf(each));
  }

  /** Notes that a thing is deleted. */
  remove(thing: Thing): void {
    for (const each of this.#withRuns(thing)) {
      this.#there.delete(keyOf(each));
      this.#doubtful.delete(keyOf(each));
      this.#gone.set(keyOf(each), each);
    }
  }

  /** What is there, or was when it was last heard of. */
  there(kind: ThingKind): readonly Thing[] {
    return [...this.#there.values()].filter((thing) => thing.kind === kind);
  }

  /** What must be there. */
  sure(kind: ThingKind): readonly Thing[] {
    return this.there(kind).filter((thing) => !this.#doubtful.has(keyOf(thing)));
  }

  gone(kind: ThingKind): readonly Thing[] {
    return [...this.#gone.values()].filter((thing) => thing.kind === kind);
  }

  /** With a dataset go the runs that its owner has made of it. */
  #withRuns(thing: Thing): readonly Thing[] {
    const isOf = ({ dataset, owner }: Thing) => dataset === thing.id && owner === thing.owner;
    return thing.kind === "dataset" ? [thing, ...this.there("run").filter(isOf)] : [thing];
  }
}

function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}
