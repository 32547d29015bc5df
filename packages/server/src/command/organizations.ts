import { roles } from "@aegis/contract";
import { argument, CommandError, choice, defineCommand, defineCommandGroup } from "@aegis/terminal";
import type { Timestamp } from "../domain/entities.ts";
import { timestamp } from "../domain/timestamp.ts";
import type { RoleName } from "../domain/vocabulary.ts";
import { NameTaken, type Store } from "../store/store.ts";
import { adminOptions, withStore } from "./admin.ts";
import { printDone, printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { userOf } from "./users.ts";
import { email, id, label } from "./values.ts";

const create = defineCommand({
  name: "create",
  description: "Create an organization without members, and the data folder if there is none.",
  arguments: { name: argument("<name>", "name of the organization", label) },
  options: adminOptions,
  run: ({ name, data, json }, context: ServerContext) =>
    withStore({ data, begin: true }, context, async (store) => {
      const created = await createOrganization(store, name, timestamp(context.clock()));
      printDone({ id: created, name }, `Created organization ${created}, ${name}.`, json, context.stdout);
    }),
});

const list = defineCommand({
  name: "list",
  description: "Show the organizations, and how many members each has.",
  options: adminOptions,
  run: ({ data, json }, context: ServerContext) =>
    withStore({ data }, context, async (store) => {
      const rows = (await store.listOrganizations()).map(({ id, name, members }) => ({ id, name, members }));
      printRows(rows, { json, none: "There are no organizations." }, context.stdout);
    }),
});

const member = {
  id: argument("<id>", "of the organization", id),
  email: argument("<email>", "of the user", email),
};

const roleNames: readonly RoleName[] = Object.values(roles).map(({ name }) => name);

const addMember = defineCommand({
  name: "add-member",
  description: "Add a user to an organization, or change the role of a member.",
  arguments: member,
  options: {
    ...adminOptions,
    role: choice("--role <role>", "what the member may do", { words: roleNames, fallback: "MEMBER" }),
  },
  run: ({ id, email, role, data, json }, context: ServerContext) =>
    withStore({ data }, context, async (store) => {
      const organization = await organizationOf(store, id);
      const user = await userOf(store, email);
      if (user.org_id !== null && user.org_id !== id)
        throw new CommandError(
          `${user.email} is in organization ${user.org_id}, and nobody can be in two. Remove the member there first.`,
        );
      await store.setMembership(user.id, { org_id: id, role });
      const sentence = `${user.email} is in ${organization.name} as ${role}.`;
      printDone({ email: user.email, org_id: id, role }, sentence, json, context.stdout);
    }),
});

const removeMember = defineCommand({
  name: "remove-member",
  description: "Remove a user from an organization.",
  arguments: member,
  options: adminOptions,
  run: ({ id, email, data, json }, context: ServerContext) =>
    withStore({ data }, context, async (store) => {
      const organization = await organizationOf(store, id);
      const user = await userOf(store, email);
      if (user.org_id !== id)
        throw new CommandError(
          `${user.email} is not in ${organization.name}. Use aegis-server users list to see who is where.`,
        );
      await store.setMembership(user.id, null);
      const sentence = `${user.email} is no longer in ${organization.name}.`;
      printDone({ email: user.email, org_id: null, role: null }, sentence, json, context.stdout);
    }),
});

/** The commands `organizations create`, `list`, `add-member` and `remove-member`. */
export const organizations = defineCommandGroup({
  name: "organizations",
  description: "Manage organizations, whose members share datasets, runs and collections.",
  commands: [create, list, addMember, removeMember],
});

async function createOrganization(store: Store, name: string, at: Timestamp): Promise<number> {
  try {
    return await store.createOrganization(name, at);
  } catch (error) {
    throw error instanceof NameTaken
      ? new CommandError(`There is already an organization called ${name}. Choose another name.`)
      : error;
  }
}

async function organizationOf(
  store: Store,
  id: number,
): Promise<{ readonly id: number; readonly name: string }> {
  const found = await store.findOrganization(id);
  if (found !== undefined) return found;
  throw new CommandError(
    `There is no organization ${id}. Use aegis-server organizations list to see all organizations.`,
  );
}
