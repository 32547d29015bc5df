import type { TestServer } from "@aegis/server/testing";
import type { Ids } from "./aim.ts";
import type { People } from "./people.ts";
import { type Organization, type State, sees, type UserName } from "./state.ts";
import { asIs } from "./take.ts";

/** What a user is shown in lists: names, and where things are, by the steps that made the things. */
type View = { readonly collections: Names; readonly datasets: Names; readonly runs: Names };
type Names = Readonly<Record<string, string>>;

/** What each user is shown. */
export type Views = Readonly<Record<UserName, View>>;

/** What the lists of a server show to each user. */
export async function shown(server: TestServer, { keys }: People, ids: Ids): Promise<Views> {
  const listed = async (path: string, user: UserName, known: ReadonlyMap<number, number>) => {
    const { status, body } = await server.call("GET", `${path}?page_size=10000`, {
      key: keys[user],
      headers: asIs,
    });
    if (status !== 200) throw new Error(`GET ${path}: ${status}`);
    const steps = new Map(Array.from(known, ([step, id]) => [id, step]));
    const items: readonly Item[] = Object(body).items;
    return Object.fromEntries(
      items.map(({ id, name, alias = name ?? "", data_collection_id = null, number_of_failures = 0 }) => {
        const place = data_collection_id === null ? null : (places.get(data_collection_id) ?? Number.NaN);
        return [steps.get(id) ?? `unknown ${id}`, told(wordOf(alias), place, number_of_failures > 0)];
      }),
    );
  };
  const places = new Map(Array.from(ids.collections, ([step, id]) => [id, step]));
  const viewOf = async (user: UserName): Promise<View> => {
    const [collections, datasets, runs] = await Promise.all([
      listed("/data-collections", user, ids.collections),
      listed("/datasets", user, ids.datasets),
      listed("/runs", user, ids.runs),
    ]);
    return { collections, datasets, runs };
  };
  const [ann, bob, sue, lou] = await Promise.all([
    viewOf("ann"),
    viewOf("bob"),
    viewOf("sue"),
    viewOf("lou"),
  ]);
  return { ann, bob, sue, lou };
}

/** What the lists have to show by the model. */
export function expected(state: State): Views {
  const viewOf = (user: UserName): View => {
    const seen = <Thing extends { readonly owner: UserName; readonly org: Organization }>(thing: Thing) =>
      sees(state, user, thing);
    const placeSeen = (id: number | null) => {
      const collection = state.collections.get(id ?? -1);
      return collection !== undefined && seen(collection) ? id : null;
    };
    return {
      collections: namesOf(state.collections, seen, ({ name }) => told(name, null, false)),
      datasets: namesOf(state.datasets, seen, ({ name, collection }) =>
        told(name, placeSeen(collection), false),
      ),
      runs: namesOf(state.runs, seen, ({ alias, collection, isFlawed }) =>
        told(alias ?? generated, placeSeen(collection), isFlawed),
      ),
    };
  };
  return { ann: viewOf("ann"), bob: viewOf("bob"), sue: viewOf("sue"), lou: viewOf("lou") };
}

type Item = {
  readonly id: number;
  readonly name?: string;
  readonly alias?: string;
  readonly data_collection_id?: number | null;
  readonly number_of_failures?: number;
};

function told(name: string, collection: number | null, isFlawed: boolean): string {
  return `${name}${collection === null ? "" : `, in ${collection}`}${isFlawed ? ", flawed" : ""}`;
}

const generated = "(generated)";

/** Which alias is generated is not the model's matter. */
function wordOf(alias: string): string {
  return alias.startsWith("Evaluation ") ? generated : alias;
}

function namesOf<Thing>(
  things: ReadonlyMap<number, Thing>,
  isSeen: (thing: Thing) => boolean,
  nameOf: (thing: Thing) => string,
): Names {
  return Object.fromEntries(
    [...things].flatMap(([step, thing]) => (isSeen(thing) ? [[step, nameOf(thing)]] : [])),
  );
}
