import type { Caller, Nano, StoredUser, Timestamp } from "../../domain/entities.ts";
import type { RoleName } from "../../domain/vocabulary.ts";
import type { BalanceEntry } from "./balance-entry.ts";

/** Users, organizations, balances and API keys: what the people who run the server manage. */
export type Admin = {
  /** @throws NameTaken if another user has the address */
  createUser(email: string): Promise<StoredUser>;
  /**
   * Removes a user: their keys are revoked, their membership ends and their balance is dropped, with what
   * is reserved and not spent of their runs: these go on, and nothing comes back from them. What they own
   * goes to the heir, under another name if the heir has one of that name. Their address can be used again.
   *
   * @returns what was dropped
   * @throws StillReferenced if they own something and there is no heir
   */
  removeUser(user: StoredUser, heir: number | null, at: Timestamp): Promise<Nano>;
  listUsers(): Promise<readonly Account[]>;
  /** The user with an address in lower case, also one who was removed. */
  findUserByEmail(email: string): Promise<StoredUser | undefined>;
  /** @throws NameTaken if another organization has the name; names are compared without regard to case */
  createOrganization(name: string, at: Timestamp): Promise<number>;
  /** @throws NameTaken as `createOrganization` */
  renameOrganization(id: number, name: string, at: Timestamp): Promise<void>;
  /** @throws StillReferenced if it has members, or something belongs to it or is shared with it */
  removeOrganization(id: number): Promise<void>;
  listOrganizations(): Promise<
    readonly { readonly id: number; readonly name: string; readonly members: number }[]
  >;
  /** Null removes the user from the organization. */
  setMembership(
    userId: number,
    membership: { readonly org_id: number; readonly role: RoleName } | null,
  ): Promise<void>;
  /**
   * Adds to a balance; a negative amount takes away.
   *
   * @returns the new balance
   * @throws InsufficientBalance if it would become negative
   * @throws BalanceTooLarge if it would exceed the largest exact integer
   */
  credit(userId: number, amount: Nano): Promise<Nano>;
  /**
   * How a balance came to be: an entry for each credit and each run, the newest first. All entries of a user
   * add up to the balance at any moment, also while runs are running.
   *
   * @param limit how many entries at most
   */
  balanceHistory(userId: number, limit: number): Promise<readonly BalanceEntry[]>;
  createKey(userId: number, key: NewKey, at: Timestamp): Promise<number>;
  listKeys(): Promise<readonly KeyRow[]>;
  /** @returns false if there is no such key, or it is revoked already */
  revokeKey(id: number, at: Timestamp): Promise<boolean>;
  /** Saves when keys were last used. Called now and then, not at each request. */
  touchKeys(used: ReadonlyMap<number, Timestamp>): Promise<void>;
  hasKey(hash: string): Promise<boolean>;
};

/** A key to store. It does not expire if `expires_at` is left out. */
export type NewKey = {
  readonly hash: string;
  readonly hint: string;
  readonly name: string;
  readonly expires_at?: Timestamp;
};

/** An API key as lists show it. The key itself is not stored, only its hash. */
export type KeyRow = {
  readonly id: number;
  readonly user_id: number;
  readonly email: string;
  readonly name: string;
  /** The first characters of the key, to recognize it by. */
  readonly hint: string;
  readonly created_at: Timestamp;
  readonly last_used_at: Timestamp | null;
  readonly revoked_at: Timestamp | null;
  readonly expires_at: Timestamp | null;
};

/** A user with organization, role and balance. */
export type Account = StoredUser & {
  readonly org_id: number | null;
  readonly role: Caller["role"];
  readonly balance: Nano;
};
