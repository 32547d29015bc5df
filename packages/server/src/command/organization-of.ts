import { CommandError } from "@aegis/terminal";
import type { Organization } from "../domain/entities.ts";
import type { Store } from "../store/store.ts";

/** Finds an organization. @throws CommandError if there is none with that id */
export async function organizationOf(store: Store, id: number): Promise<Organization> {
  const found = await store.findOrganization(id);
  if (found !== undefined) return found;
  throw new CommandError(
    `There is no organization ${id}. Use aegis-server organizations list to see all organizations.`,
  );
}
