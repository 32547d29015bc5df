import type { JsonObject } from "../document.ts";
import { row, rows, type World } from "./world.ts";

/** An organization with its people. */
export function organization(world: World, { id }: JsonObject) {
  const roles = rows(world.roles);
  const people = rows(world.users)
    .filter(({ org_id }) => org_id === id)
    .map(({ id, email, role }) => ({ id, email, role: roles.find(({ name }) => name === role) }));
  return {
    id,
    ...row(world.organizations, id),
    org_admins: people.filter(({ role }) => role?.name === "ORG_ADMIN"),
    members: people.filter(({ role }) => role?.name === "MEMBER"),
  };
}
