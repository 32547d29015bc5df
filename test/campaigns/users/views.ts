import type { TestServer } from "@aegis/server/testing";
import type { People } from "./people.ts";
import { type State, sees, type UserName, userNames } from "./state.ts";

/** What a user is shown in lists: names by the steps that made the things. */
type View = { readonly datasets: Names; readonly runs: Names };
type Names = Readonly<Record<string, string>>;

/** The ids of the things that exist, by the number of the step that made them. */
export type Ids = { readonly datasets: Map<number, number>; readonly runs: Map<number, number> };

/** What the lists of a server show to each user. */
export async function shown(server: TestServer, { keys }: People, ids: Ids) {
  const listed = async (path: string, user: UserName, known: ReadonlyMap<number, number>) => {
    const { status, body } = await server.call("GET", `${path}?page_size=10000`, { key: keys[user] });
    if (status !== 200) throw new Error(`GET ${path}: ${status}`);
    const steps = new Map(Array.from(known, ([step, id]) => [id, step]));
    const items: readonly { id: number; name?: string; alias?: string }[] = Object(body).items;
    return Object.fromEntries(
      items.map(({ id, name, alias = name ?? "" }) => [steps.get(id) ?? `unknown ${id}`, wordOf(alias)]),
    );
  };
  return viewOfEach(async (user) => ({
    datasets: await listed("/datasets", user, ids.datasets),
    runs: await listed("/runs", user, ids.runs),
  }));
}

/** What the lists have to show by the model. */
export function expected(state: State): Promise<Readonly<Record<UserName, View>>> {
  return viewOfEach(async (user) => ({
    datasets: namesOf(
      state.datasets,
      (dataset) => sees(state, user, dataset),
      ({ name }) => name,
    ),
    runs: namesOf(
      state.runs,
      (run) => sees(state, user, run),
      ({ alias }) => alias ?? generated,
    ),
  }));
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

async function viewOfEach(
  view: (user: UserName) => Promise<View>,
): Promise<Readonly<Record<UserName, View>>> {
  const [ann, bob, sue, lou] = await Promise.all(userNames.map(view));
  if (ann === undefined || bob === undefined || sue === undefined || lou === undefined)
    throw new Error("The model has four users.");
  return { ann, bob, sue, lou };
}
