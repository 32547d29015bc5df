/** The users of the model: `ann` and `bob` begin in one organization, `sue` in another, `lou` in none. */
export const userNames = ["ann", "bob", "sue", "lou"] as const;

/** One of them. */
export type UserName = (typeof userNames)[number];

/** An organization, or none. */
export type Organization = "acme" | "other" | null;

/** What the model knows of a thing. */
type Owned = { readonly owner: UserName; readonly org: Organization };

/** The collection that a thing is in, and the organization that sees it. */
export type Place = { readonly org: Organization; readonly collection: number | null };

/** A collection of datasets and runs. */
export type ModelCollection = Owned & { readonly name: string };

/** A dataset. */
export type ModelDataset = Owned & Place & { readonly name: string };

/** A run; its alias is null if it was generated. One of its rows cannot be scored if it is flawed. */
export type ModelRun = Owned &
  Place & { readonly alias: string | null; readonly dataset: number | null; readonly isFlawed: boolean };

/** Everything that exists, by the number of the step that made it. */
export type State = {
  readonly users: Readonly<Record<UserName, Organization>>;
  readonly collections: ReadonlyMap<number, ModelCollection>;
  readonly datasets: ReadonlyMap<number, ModelDataset>;
  readonly runs: ReadonlyMap<number, ModelRun>;
  /** Runs that are retried by a step under way: they may be running, or have ended again. */
  readonly retried: ReadonlySet<number>;
};

/** What is there before the first step. */
export const beginning: State = {
  users: { ann: "acme", bob: "acme", sue: "other", lou: null },
  collections: new Map(),
  datasets: new Map(),
  runs: new Map(),
  retried: new Set(),
};

/** Whether a user sees a thing: they own it, or it is shared with the organization that they are in. */
export function sees({ users }: State, user: UserName, { owner, org }: Owned): boolean {
  return owner === user || (org !== null && org === users[user]);
}

/** Whether an owner has another thing of a name. What is not seen of a name does not count. */
export function isTaken<Thing extends Owned>(
  things: ReadonlyMap<number, Thing>,
  nameOf: (thing: Thing) => string | null,
  owner: UserName,
  name: string,
  but: number | null,
): boolean {
  return [...things].some(
    ([id, thing]) => id !== but && thing.owner === owner && isSameName(nameOf(thing), name),
  );
}

/** Whether two names count as the same: blanks at the ends do not count, nor how accents are composed. */
export function isSameName(one: string | null, other: string): boolean {
  return one?.normalize().trim() === other.normalize().trim();
}

/** The map with an entry changed, added, or, without a value, taken out. */
export function withEntry<Value>(
  map: ReadonlyMap<number, Value>,
  key: number,
  value: Value | undefined,
): ReadonlyMap<number, Value> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}
