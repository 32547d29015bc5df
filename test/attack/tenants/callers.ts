import type { TestServer } from "@aegis/server/testing";
import type { Group } from "./canaries.ts";

/** Who calls. The first three are in one organization; the admins administer theirs. */
export const callerNames = ["owner", "member", "admin", "other", "none", "revoked", "keyless"] as const;

/** One of them. */
export type CallerName = (typeof callerNames)[number];

/** Those whom the server lets in. */
export type Tenant = Exclude<CallerName, "revoked" | "keyless">;

/** The callers of a server. */
export type Callers = {
  /** The organization of owner, member and admin. */
  readonly org_id: number;
  /** Null for the caller without a key. */
  readonly keys: Readonly<Record<CallerName, string | null>>;
};

/** Whom the canaries of a group may be shown to; of its own group, each tenant alone. */
export const readers: Readonly<Record<Group, readonly CallerName[]>> = {
  private: ["owner"],
  shared: ["owner", "member", "admin"],
  owned: ["owner", "member", "admin"],
  organization: ["owner", "member", "admin"],
  elsewhere: ["other"],
  owner: ["owner"],
  member: ["member"],
  admin: ["admin"],
  other: ["other"],
  none: ["none"],
  secret: [],
};

/** Adds the callers to a server; names and addresses of organizations are canaries too. */
export async function addCallers(server: TestServer): Promise<Callers> {
  const at = "2026-04-02T10:00:00Z";
  const org_id = await server.store.createOrganization("canary-organization-name", at);
  const elsewhere = await server.store.createOrganization("canary-elsewhere-name", at);
  const balance = 1_000_000_000_000;
  const add = async (email: string, more: Parameters<TestServer["addUser"]>[1]) =>
    server.addUser(`${email}@example.com`, { balance, ...more });
  const owner = await add("canary-organization-owner", { org_id });
  const member = await add("canary-organization-member", { org_id });
  const admin = await add("canary-organization-admin", { org_id, role: "ORG_ADMIN" });
  const other = await add("canary-elsewhere-other", { org_id: elsewhere, role: "ORG_ADMIN" });
  const none = await add("canary-none-address", {});
  const revoked = await add("canary-organization-revoked", { org_id });
  await revokeKeysOf(server, revoked.id);
  return {
    org_id,
    keys: {
      owner: owner.key,
      member: member.key,
      admin: admin.key,
      other: other.key,
      none: none.key,
      revoked: revoked.key,
      keyless: null,
    },
  };
}

async function revokeKeysOf({ store }: TestServer, userId: number): Promise<void> {
  for (const { id, user_id } of await store.listKeys())
    if (user_id === userId) await store.revokeKey(id, "2026-04-02T10:00:00Z");
}
