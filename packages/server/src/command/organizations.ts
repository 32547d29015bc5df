import { roles } from "@aegis/contract";
import { argument, CommandError, choice, defineCommand, defineCommandGroup } from "@aegis/terminal";
import { timestamp } from "../domain/timestamp.ts";
import type { RoleName } from "../domain/vocabulary.ts";
import { NameTaken, StillReferenced } from "../store/store.ts";
import { adminOptions, withStore } from "./admin.ts";
import { adopt } from "./adopt.ts";
import { organizationOf } from "./organization-of.ts";
import { printDone, printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { userOf } from "./users.ts";
import { email, id, label } from "./values.ts";

const create = defineCommand({
  name: "create",
  description: "Create an organization without members, and the data folder if there is none.",
  arguments: { name: argument("<name>", "name of the organization", label) },
  options: adminOptions,
  run: ({ name, json, ...place }, context: ServerContext) =>
    withStore({ ...place, begin: true }, context, async (store) => {
      const at = timestamp(store.clock());
      const created = await orNameRefused(() => store.createOrganization(name, at), name);
      printDone({ id: created, name }, `Created organization ${created}, ${name}.`, json, context.stdout);
    }),
});

const list = defineCommand({
  name: "list",
  description: "Show the organizations, and how many members each has.",
  options: adminOptions,
  run: ({ json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
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
  run: ({ id, email, role, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
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
  run: ({ id, email, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
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

const members = defineCommand({
  name: "members",
  description: "Show who is in an organization, and as what.",
  arguments: { id: argument("<id>", "of the organization", id) },
  options: adminOptions,
  run: ({ id, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      await organizationOf(store, id);
      const rows = (await store.listUsers())
        .filter(({ org_id }) => org_id === id)
        .map(({ id, email, role }) => ({ id, email, role }));
      printRows(rows, { json, none: "It has no members." }, context.stdout);
    }),
});

const rename = defineCommand({
  name: "rename",
  description: "Give an organization another name.",
  arguments: {
    id: argument("<id>", "of the organization", id),
    name: argument("<name>", "its new name", label),
  },
  options: adminOptions,
  run: ({ id, name, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      await organizationOf(store, id);
      const at = timestamp(store.clock());
      await orNameRefused(() => store.renameOrganization(id, name, at), name);
      printDone({ id, name }, `Organization ${id} is called ${name}.`, json, context.stdout);
    }),
});

const remove = defineCommand({
  name: "remove",
  description: "Remove an organization that has no members, and that nothing belongs to or is shared with.",
  arguments: { id: argument("<id>", "of the organization", id) },
  options: adminOptions,
  run: ({ id, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const { name } = await organizationOf(store, id);
      try {
        await store.removeOrganization(id);
      } catch (error) {
        throw error instanceof StillReferenced
          ? new CommandError(
              `${name} still has members, or things that belong to it or are shared with it. Remove those first.`,
            )
          : error;
      }
      printDone({ id, name }, `Removed organization ${id}, ${name}.`, json, context.stdout);
    }),
});

/** The commands on organizations and their members, `adopt` included. */
export const organizations = defineCommandGroup({
  name: "organizations",
  description: "Manage organizations, whose members share datasets, runs and collections.",
  commands: [create, list, members, rename, remove, addMember, removeMember, adopt],
});

async function orNameRefused<T>(naming: () => Promise<T>, name: string): Promise<T> {
  try {
    return await naming();
  } catch (error) {
    throw error instanceof NameTaken
      ? new CommandError(`There is already an organization called ${name}. Choose another name.`)
      : error;
  }
}
