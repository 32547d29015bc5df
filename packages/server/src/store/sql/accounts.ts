import type { Caller, Organization, StoredUser } from "../../domain/entities.ts";
import { type RoleName, roleNamed } from "../../domain/vocabulary.ts";
import type { KeyCaller } from "../store.ts";
import type { Database } from "./database.ts";
import { statement } from "./statement.ts";

export async function findCaller(db: Database, keyHash: string): Promise<KeyCaller | undefined> {
  const { rows } = await callerWith(db, { hash: keyHash });
  return rows[0];
}

/** Every request asks for its caller, unless nothing has changed since the last. */
const callerWith = statement<KeyCaller>((db, value) =>
  db
    .selectFrom("api_key")
    .innerJoin("account", "account.id", "api_key.user_id")
    .where("api_key.hash", "=", value<string>("hash"))
    .where("api_key.revoked_at", "is", null)
    .select([
      "api_key.user_id",
      "account.email",
      "api_key.id as api_key_id",
      "account.org_id",
      "account.role",
      "api_key.expires_at",
    ])
    .compile(),
);

export async function findOrganization(db: Database, id: number): Promise<Organization | undefined> {
  const organization = await db
    .selectFrom("organization")
    .where("id", "=", id)
    .select(["id", "name", "created_at", "updated_at"])
    .executeTakeFirst();
  if (organization === undefined) return undefined;
  const people = await db
    .selectFrom("account")
    .where("org_id", "=", id)
    .orderBy("id")
    .select(["id", "email", "role"])
    .execute();
  const { id: _, name, ...times } = organization;
  return {
    id,
    name,
    org_admins: membersOf(people, "ORG_ADMIN"),
    members: membersOf(people, "MEMBER"),
    ...times,
  };
}

/** The owner of a row that was joined with the owner's address. */
export function ownerOf(row: {
  readonly user_id: number | null;
  readonly owner_email: string | null;
}): StoredUser | null {
  return row.user_id === null || row.owner_email === null
    ? null
    : { id: row.user_id, email: row.owner_email };
}

function membersOf(
  people: readonly { readonly id: number; readonly email: string; readonly role: Caller["role"] }[],
  name: RoleName,
) {
  return people
    .filter(({ role }) => role === name)
    .map(({ id, email }) => ({ id, email, role: roleNamed(name) }));
}
