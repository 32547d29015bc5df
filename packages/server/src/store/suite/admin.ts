import { describe, expect, it } from "vitest";
import { BalanceTooLarge, InsufficientBalance, NameTaken, StillReferenced } from "../store.ts";
import {
  claimOne,
  dollar,
  empty,
  finishAllWork,
  newRun,
  noon,
  type Open,
  populated,
  start,
  upload,
} from "./fixtures.ts";

export function adminSuite(open: Open): void {
  describe("users, keys and balances", () => {
    it("an empty store contains nothing and can be read", async () => {
      const store = await empty(open);
      await store.ping();
      expect([await store.listUsers(), await store.listOrganizations(), await store.listKeys()]).toEqual([
        [],
        [],
        [],
      ]);
      expect(await claimOne(store, "worker", 0, 1)).toBeUndefined();
      expect(await store.sweep()).toBe(false);
    });

    it("two users cannot have the same address", async () => {
      const { store } = await populated(open);
      await expect(store.createUser("ana@acme.com")).rejects.toThrow(NameTaken);
      expect((await store.listUsers()).map(({ email }) => email)).toEqual([
        "ana@acme.com",
        "ben@acme.com",
        "eve@acme.com",
      ]);
    });

    it("a user who is removed gives all they own to the heir, renamed if need be, and can come back empty", async () => {
      const { store, ana, ben } = await populated(open);
      await upload(store, ben, "Same");
      const [same, own] = [
        await upload(store, ana, "Same"),
        await upload(store, ana, "Own", { org_id: ana.org_id }),
      ];
      await start(store, newRun(ben, "run"));
      const run = await start(store, newRun(ana, "run"));
      await expect(store.removeUser({ ...ana, id: ana.user_id }, null, noon)).rejects.toThrow(
        StillReferenced,
      );
      expect(await store.findCaller("hash of ana")).toMatchObject({ user_id: ana.user_id });
      await store.removeUser({ id: ana.user_id, email: ana.email }, ben.user_id, noon);
      expect(await store.findDataset(same)).toMatchObject({
        user_id: ben.user_id,
        name: "Same (ana@acme.com)",
      });
      expect(await store.findDataset(own)).toMatchObject({
        name: "Own",
        author_email: ana.email,
        org_id: ana.org_id,
      });
      expect(await store.findRun(run)).toMatchObject({ user_id: ben.user_id, alias: "run (ana@acme.com)" });
      expect(await store.findCaller("hash of ana")).toBeUndefined();
      expect((await store.listUsers()).map(({ email }) => email)).not.toContain(ana.email);
      expect(await store.findOrganization(ana.org_id ?? 0)).toMatchObject({ org_admins: [] });
      await finishAllWork(store);
      expect(await store.createUser(ana.email)).toEqual({ id: ana.user_id, email: ana.email });
      expect(await store.balance(ana.user_id)).toBe(0);
      expect(await store.findCaller("hash of ana")).toBeUndefined();
    });

    it("a key identifies its user and the user's organization until it is revoked", async () => {
      const { store, ana, eve } = await populated(open);
      expect(ana).toMatchObject({ email: "ana@acme.com", role: "ORG_ADMIN" });
      expect(eve).toMatchObject({ email: "eve@acme.com", org_id: null, role: null });
      expect(await store.revokeKey(ana.api_key_id, noon)).toBe(true);
      expect(await store.revokeKey(ana.api_key_id, noon)).toBe(false);
      expect(await store.findCaller("hash of ana")).toBeUndefined();
      expect(await store.hasKey("hash of ana")).toBe(true);
      expect(await store.hasKey("another")).toBe(false);
    });

    it("a key keeps when it expires, which is never if nothing is said", async () => {
      const { store, ana } = await populated(open);
      const expires_at = "2026-07-01T10:00:00Z";
      const id = await store.createKey(
        ana.user_id,
        { hash: "brief", hint: "sk_4567", name: "brief", expires_at },
        noon,
      );
      expect(await store.findCaller("brief")).toEqual({ ...ana, api_key_id: id, expires_at });
      expect(await store.findCaller("hash of ana")).toHaveProperty("expires_at", null);
      expect((await store.listKeys()).find((key) => key.id === id)).toMatchObject({ expires_at });
    });

    it("a key's last use and revocation are recorded", async () => {
      const { store, ana, ben } = await populated(open);
      await store.touchKeys(new Map([[ana.api_key_id, "2026-04-02T12:00:00Z"]]));
      await store.revokeKey(ben.api_key_id, noon);
      const [first, second] = await store.listKeys();
      expect(first).toMatchObject({
        email: "ana@acme.com",
        last_used_at: "2026-04-02T12:00:00Z",
        revoked_at: null,
      });
      expect(second).toMatchObject({
        email: "ben@acme.com",
        last_used_at: null,
        revoked_at: noon,
        hint: "sk_0123",
      });
    });

    it("an organization lists its administrators and members, and members can be removed", async () => {
      const { store, ana, ben } = await populated(open);
      const id = ana.org_id ?? 0;
      expect(await store.findOrganization(id)).toMatchObject({
        name: "Acme",
        org_admins: [{ id: ana.user_id, role: { name: "ORG_ADMIN" } }],
        members: [{ id: ben.user_id, role: { name: "MEMBER" } }],
      });
      expect(await store.listOrganizations()).toEqual([{ id, name: "Acme", members: 2 }]);
      await store.setMembership(ben.user_id, null);
      expect(await store.findCaller("hash of ben")).toMatchObject({ org_id: null, role: null });
      expect(await store.findOrganization(id + 1)).toBeUndefined();
    });

    it("two organizations cannot have the same name, regardless of case", async () => {
      const { store } = await populated(open);
      await store.createOrganization("Ölwerk", noon);
      await expect(store.createOrganization("ÖLWERK", noon)).rejects.toThrow(NameTaken);
      await expect(store.createOrganization("acme", noon)).rejects.toThrow(NameTaken);
      await expect(store.createOrganization("o\u0308lwerk\u200b ", noon)).rejects.toThrow(NameTaken);
      expect((await store.listOrganizations()).map(({ name }) => name)).toEqual(["Acme", "Ölwerk"]);
    });

    it("a balance and its reservations together never exceed the largest exact integer", async () => {
      const { store, ana } = await populated(open);
      const before = await store.balance(ana.user_id);
      const room = Number.MAX_SAFE_INTEGER - before;
      await expect(store.credit(ana.user_id, room + 1)).rejects.toThrow(new BalanceTooLarge(room));
      expect(await store.balance(ana.user_id)).toBe(before);
      await start(store, newRun(ana, "one", { reserved: 5 }));
      await expect(store.credit(ana.user_id, room + 1)).rejects.toThrow(new BalanceTooLarge(room));
      expect(await store.credit(ana.user_id, room)).toBe(Number.MAX_SAFE_INTEGER - 5);
    });

    it("a balance goes up and down, but never below zero", async () => {
      const { store, ana } = await populated(open);
      expect(await store.credit(ana.user_id, -dollar)).toBe(0);
      await expect(store.credit(ana.user_id, -1)).rejects.toThrow(InsufficientBalance);
      expect(await store.credit(ana.user_id, 9_000_000 * dollar)).toBe(9_000_000 * dollar);
      expect(await store.balance(ana.user_id)).toBe(9_000_000 * dollar);
    });
  });
}
