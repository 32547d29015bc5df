import { searchedName } from "@aegis/rules/names";
import type { StoredUser, Timestamp } from "../../domain/entities.ts";
import type { RoleName } from "../../domain/vocabulary.ts";
import { type Account, type KeyRow, NameTaken, type NewKey } from "../store.ts";
import { orThrowReferenced, orThrowTaken } from "./constraint-errors.ts";
import type { Database } from "./database.ts";

/** @throws NameTaken if another user has the address */
export async function createUser(db: Database, email: string): Promise<StoredUser> {
  const back = await db
    .updateTable("account")
    .set({ removed_at: null })
    .where("email", "=", email)
    .where("removed_at", "is not", null)
    .returning(["id", "email"])
    .executeTakeFirst();
  if (back !== undefined) return back;
  const account = { email, org_id: null, role: null, balance: 0 };
  const statement = db.insertInto("account").values(account).returning(["id", "email"]);
  return orThrowTaken(db, () => statement.executeTakeFirstOrThrow(), email);
}

export async function listUsers(db: Database): Promise<readonly Account[]> {
  return db
    .selectFrom("account")
    .where("removed_at", "is", null)
    .orderBy("id")
    .select(["id", "email", "org_id", "role", "balance"])
    .execute();
}

/** Addresses differ in more than case. */
export async function findUserByEmail(db: Database, email: string): Promise<StoredUser | undefined> {
  return db
    .selectFrom("account")
    .where(({ fn }) => fn<string>("lower", ["email"]), "=", email)
    .select(["id", "email"])
    .executeTakeFirst();
}

export async function createOrganization(db: Database, name: string, at: Timestamp): Promise<number> {
  const { id } = await db
    .insertInto("organization")
    .values({ name, folded_name: await freeName(db, name), created_at: at, updated_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function renameOrganization(
  db: Database,
  id: number,
  name: string,
  updated_at: Timestamp,
): Promise<void> {
  const folded_name = await freeName(db, name, id);
  await db.updateTable("organization").set({ name, folded_name, updated_at }).where("id", "=", id).execute();
}

export async function removeOrganization(db: Database, id: number): Promise<void> {
  await orThrowReferenced(db, () => db.deleteFrom("organization").where("id", "=", id).execute());
}

/**
 * Makes sure that no other organization has a name. If one is given the same at this moment, the database
 * undoes one of the two transactions, which finds the name taken when it is done again.
 *
 * @param except an organization that may have it
 * @returns the name as it is compared
 * @throws NameTaken
 */
async function freeName(db: Database, name: string, except?: number): Promise<string> {
  const folded = searchedName(name);
  const organizations = await db.selectFrom("organization").select(["id", "name", "folded_name"]).execute();
  const others = organizations.filter(({ id }) => id !== except);
  if (others.some((other) => searchedName(other.name) === folded))
    throw new NameTaken(`"${name}" is in use.`);
  const outdated = others.find(({ folded_name }) => folded_name === folded);
  // An earlier version has renamed it, and does not know this column.
  if (outdated !== undefined)
    await db
      .updateTable("organization")
      .set({ folded_name: null })
      .where("id", "=", outdated.id)
      .where("name", "=", outdated.name)
      .execute();
  return folded;
}

export async function listOrganizations(
  db: Database,
): Promise<readonly { readonly id: number; readonly name: string; readonly members: number }[]> {
  return db
    .selectFrom("organization")
    .orderBy("organization.id")
    .select(({ selectFrom, fn }) => [
      "organization.id",
      "organization.name",
      selectFrom("account")
        .whereRef("account.org_id", "=", "organization.id")
        .select(fn.countAll<number>().as("members"))
        .$asScalar()
        .$notNull()
        .as("members"),
    ])
    .execute();
}

export async function setMembership(
  db: Database,
  userId: number,
  membership: { readonly org_id: number; readonly role: RoleName } | null,
): Promise<void> {
  await db
    .updateTable("account")
    .set(membership ?? { org_id: null, role: null })
    .where("id", "=", userId)
    .execute();
}

export async function insertKey(
  db: Database,
  user_id: number,
  key: NewKey,
  created_at: Timestamp,
): Promise<number> {
  const { id } = await db
    .insertInto("api_key")
    .values({ expires_at: null, ...key, user_id, created_at, last_used_at: null, revoked_at: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function listKeys(db: Database): Promise<readonly KeyRow[]> {
  return db
    .selectFrom("api_key")
    .innerJoin("account", "account.id", "api_key.user_id")
    .orderBy("api_key.id")
    .select([
      "api_key.id",
      "user_id",
      "email",
      "name",
      "hint",
      "created_at",
      "last_used_at",
      "revoked_at",
      "expires_at",
    ])
    .execute();
}

/** @returns false if there is no such key, or it is revoked already */
export async function revokeKey(db: Database, id: number, at: Timestamp): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function touchKeys(db: Database, used: ReadonlyMap<number, Timestamp>): Promise<void> {
  // By their ids: two processes that touch the same keys wait for each other at the first.
  for (const [id, last_used_at] of [...used].toSorted(([one], [other]) => one - other))
    await db.updateTable("api_key").set({ last_used_at }).where("id", "=", id).execute();
}

export async function hasKey(db: Database, hash: string): Promise<boolean> {
  const key = await db.selectFrom("api_key").where("hash", "=", hash).select("id").executeTakeFirst();
  return key !== undefined;
}
