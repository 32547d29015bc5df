import { type Command, Option } from "commander";
import type { Timestamp } from "../domain/entities.ts";
import { timestamp } from "../domain/timestamp.ts";
import { type RoleName, roles } from "../domain/vocabulary.ts";
import { type Store, Taken } from "../store/store.ts";
import { adminCommand, type Flags, withStore } from "./admin.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { printDone, printRows } from "./results.ts";
import { userOf } from "./users.ts";
import { email, id, label } from "./values.ts";

/** Adds `organizations create`, `list`, `add-member` and `remove-member`. */
export function addOrganizations(root: Command, surroundings: CommandContext): void {
  const { stdout, clock } = surroundings;
  const organizations = root.command("organizations").description("who shares things with whom");
  adminCommand(
    organizations,
    "create",
    "Create an organization without members; begins the data folder where there is none.",
  )
    .argument("<name>", "what it is called", label)
    .action((name: string, { data, json }: Flags) =>
      withStore({ data, begin: true }, surroundings, async (store) => {
        const created = await createOrganization(store, name, timestamp(clock()));
        printDone({ id: created, name }, `Created organization ${created}, ${name}.`, json, stdout);
      }),
    );
  adminCommand(organizations, "list", "Show the organizations, and how many members each has.").action(
    ({ data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const rows = (await store.listOrganizations()).map(({ id, name, members }) => ({
          id,
          name,
          members,
        }));
        printRows(rows, { json, none: "There are no organizations." }, stdout);
      }),
  );
  adminCommand(organizations, "add-member", "Put a user into an organization, or change the role there.")
    .argument("<id>", "of the organization", id)
    .argument("<email>", "of the user", email)
    .addOption(new Option("--role <role>", "what the member may do").choices(roleNames).default("MEMBER"))
    .action((orgId: number, address: string, { role, data, json }: Flags & { role: RoleName }) =>
      withStore({ data }, surroundings, async (store) => {
        const organization = await organizationOf(store, orgId);
        const user = await userOf(store, address);
        if (user.org_id !== null && user.org_id !== orgId)
          throw new CommandError(
            `${user.email} is in organization ${user.org_id}, and nobody is in two. Remove the member there first.`,
          );
        await store.setMembership(user.id, { org_id: orgId, role });
        const sentence = `${user.email} is in ${organization.name} as ${role}.`;
        printDone({ email: user.email, org_id: orgId, role }, sentence, json, stdout);
      }),
    );
  adminCommand(organizations, "remove-member", "Take a user out of an organization.")
    .argument("<id>", "of the organization", id)
    .argument("<email>", "of the user", email)
    .action((orgId: number, address: string, { data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const organization = await organizationOf(store, orgId);
        const user = await userOf(store, address);
        if (user.org_id !== orgId)
          throw new CommandError(
            `${user.email} is not in ${organization.name}. aegis-server users list shows who is where.`,
          );
        await store.setMembership(user.id, null);
        const sentence = `${user.email} is no longer in ${organization.name}.`;
        printDone({ email: user.email, org_id: null, role: null }, sentence, json, stdout);
      }),
    );
}

async function createOrganization(store: Store, name: string, at: Timestamp): Promise<number> {
  try {
    return await store.createOrganization(name, at);
  } catch (error) {
    throw error instanceof Taken
      ? new CommandError(`There is an organization called ${name} already. Give another name.`)
      : error;
  }
}

async function organizationOf(
  store: Store,
  id: number,
): Promise<{ readonly id: number; readonly name: string }> {
  const found = await store.findOrganization(id);
  if (found !== undefined) return found;
  throw new CommandError(`There is no organization ${id}. aegis-server organizations list shows them all.`);
}

const roleNames: readonly RoleName[] = Object.values(roles).map(({ name }) => name);
