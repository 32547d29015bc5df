import type { Caller, Nano, StoredUser, Timestamp } from "../../domain/entities.ts";
import type { RoleName } from "../../domain/vocabulary.ts";

/** What is kept for the people who run the server. */
export type Admin = {
  createUser(email: string): Promise<StoredUser>;
  listUsers(): Promise<readonly Account[]>;
  /** @throws Taken for a name that another has, whatever the case. */
  createOrganization(name: string, at: Timestamp): Promise<number>;
  listOrganizations(): Promise<
    readonly { readonly id: number; readonly name: string; readonly members: number }[]
  >;
  /** Null takes the user out of the organization. */
  setMembership(
    userId: number,
    membership: { readonly org_id: number; readonly role: RoleName } | null,
  ): Promise<void>;
  /**
   * Adds to a balance, or takes away.
   *
   * @throws Insufficient where it would become negative, TooMuch where it would be beyond count.
   */
  credit(userId: number, amount: Nano): Promise<Nano>;
  createKey(
    userId: number,
    key: { readonly hash: string; readonly hint: string; readonly name: string },
    at: Timestamp,
  ): Promise<number>;
  listKeys(): Promise<readonly KeyRow[]>;
  /** @returns false where there is no such key that is not revoked. */
  revokeKey(id: number, at: Timestamp): Promise<boolean>;
  /** Written now and then, not at each request. */
  touchKeys(used: ReadonlyMap<number, Timestamp>): Promise<void>;
  hasKey(hash: string): Promise<boolean>;
};

export type KeyRow = {
  readonly id: number;
  readonly user_id: number;
  readonly email: string;
  readonly name: string;
  /** The first characters of the key. */
  readonly hint: string;
  readonly created_at: Timestamp;
  readonly last_used_at: Timestamp | null;
  readonly revoked_at: Timestamp | null;
};

/** A user with what is kept beside the address. */
export type Account = StoredUser & {
  readonly org_id: number | null;
  readonly role: Caller["role"];
  readonly balance: Nano;
};
