import { newUser, serverCommand, type Whereabouts } from "../new-user.ts";

/** A user who takes part. */
export type Person = {
  readonly email: string;
  readonly key: string;
  /** The organization that the user is in; null for none. */
  readonly org_id: number | null;
};

const organizations: readonly (readonly string[])[] = [
  ["ann", "bob", "cid"],
  ["dora", "eve"],
];
const alone: readonly string[] = ["finn"];

/** Makes users in two organizations and in none. The first of each administers it. */
export async function people(where: Whereabouts): Promise<readonly Person[]> {
  const all: Person[] = [];
  for (const members of organizations) {
    const { id } = await serverCommand(where, ["organizations", "create", members.join(" and ")]);
    for (const [index, name] of members.entries()) {
      const person = { ...(await newUser(where, addressOf(name))), org_id: Number(id) };
      const role = index === 0 ? "ORG_ADMIN" : "MEMBER";
      await serverCommand(where, ["organizations", "add-member", String(id), person.email, "--role", role]);
      all.push(person);
    }
  }
  for (const name of alone) all.push({ ...(await newUser(where, addressOf(name))), org_id: null });
  return all;
}

function addressOf(name: string): string {
  return `${name}@example.com`;
}
