import type { TestServer } from "@aegis/server/testing";
import { poor } from "./apply.ts";
import { beginning, type Organization, type UserName, userNames } from "./state.ts";

/** The users of one sequence on a server, with organizations of their own. */
export type People = {
  readonly keys: Readonly<Record<UserName, string>>;
  readonly ids: Readonly<Record<UserName, number>>;
  readonly organizations: Readonly<Record<NonNullable<Organization>, number>>;
};

/** What each user has at first, in nanos; the poor one has nothing. */
const wealth = 1_000_000_000_000;

let made = 0;

/** Adds new users to a server, as the model has them at its beginning. */
export async function addPeople(server: TestServer): Promise<People> {
  made += 1;
  const at = "2026-04-02T10:00:00Z";
  const organizations = {
    acme: await server.store.createOrganization(`Acme ${made}`, at),
    other: await server.store.createOrganization(`Other ${made}`, at),
  };
  const add = (name: UserName) => {
    const org = beginning.users[name];
    return server.addUser(`${name}${made}@example.com`, {
      balance: name === poor ? 0 : wealth,
      ...(org === null ? {} : { org_id: organizations[org] }),
    });
  };
  const [ann, bob, sue, lou] = [await add("ann"), await add("bob"), await add("sue"), await add("lou")];
  return {
    keys: { ann: ann.key, bob: bob.key, sue: sue.key, lou: lou.key },
    ids: { ann: ann.id, bob: bob.id, sue: sue.id, lou: lou.id },
    organizations,
  };
}

/** What each has spent by the store's books, in nanos. */
export async function spentBy(
  { store }: TestServer,
  { ids }: People,
): Promise<Readonly<Record<string, number>>> {
  const users = await store.listUsers();
  return Object.fromEntries(
    userNames.map((name) => {
      const balance = users.find(({ id }) => id === ids[name])?.balance ?? Number.NaN;
      return [name, (name === poor ? 0 : wealth) - balance];
    }),
  );
}
