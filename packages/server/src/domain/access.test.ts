import { expect, test } from "vitest";
import { canSee, mayDelete, owns } from "./access.ts";
import type { Caller } from "./entities.ts";

const member = { role: "MEMBER", org_id: 12, email: "", api_key_id: 1 } as const;
const callers: Readonly<Record<string, Caller>> = {
  owner: { ...member, user_id: 7 },
  colleague: { ...member, user_id: 8 },
  admin: { ...member, user_id: 1, role: "ORG_ADMIN" },
  stranger: { ...member, user_id: 20, org_id: 13 },
  "admin elsewhere": { ...member, user_id: 21, org_id: 13, role: "ORG_ADMIN" },
  loner: { ...member, user_id: 30, org_id: null, role: null },
  "owner who left": { ...member, user_id: 7, org_id: 13 },
};
const things = {
  private: { user_id: 7, org_id: null },
  shared: { user_id: 7, org_id: 12 },
  "organization's": { user_id: null, org_id: 12 },
};

test.each([
  ["owner", "private", true, true],
  ["owner", "shared", true, true],
  ["owner", "organization's", true, false],
  ["colleague", "private", false, false],
  ["colleague", "shared", true, false],
  ["colleague", "organization's", true, false],
  ["admin", "private", false, false],
  ["admin", "shared", true, false],
  ["admin", "organization's", true, true],
  ["stranger", "private", false, false],
  ["stranger", "shared", false, false],
  ["stranger", "organization's", false, false],
  ["admin elsewhere", "shared", false, false],
  ["admin elsewhere", "organization's", false, false],
  ["loner", "private", false, false],
  ["loner", "shared", false, false],
  ["loner", "organization's", false, false],
  ["owner who left", "private", true, true],
  ["owner who left", "shared", true, true],
  ["owner who left", "organization's", false, false],
] as const)("the %s of a %s thing: sees it %s, may delete it %s", (who, what, sees, deletes) => {
  const caller = callers[who];
  if (caller === undefined) throw new Error(`There is no ${who}.`);
  expect([canSee(caller, things[what]), mayDelete(caller, things[what])]).toEqual([sees, deletes]);
});

test("no user owns what an organization owns", () => {
  expect(owns({ user_id: 1 }, things["organization's"])).toBe(false);
});
