import { HttpError } from "@aegis/http";
import { describe, expect, test } from "vitest";
import { exampleKey, hashKey } from "../domain/api-key.ts";
import type { Caller, Timestamp } from "../domain/entities.ts";
import { createAuthenticator } from "./authenticate.ts";

const caller: Caller = { user_id: 7, email: "a@b.c", api_key_id: 12, org_id: 12, role: "MEMBER" };

function setUp(tells = true) {
  const seen = { looked: 0, version: 1, isRevoked: false, touched: [] as [number, Timestamp][][] };
  const authenticator = createAuthenticator(
    {
      findCaller: async (hash) => {
        seen.looked += 1;
        return hash === hashKey(exampleKey) && !seen.isRevoked ? caller : undefined;
      },
      touchKeys: async (used) => {
        seen.touched.push([...used]);
      },
      version: () => (tells ? String(seen.version) : undefined),
    },
    () => Date.UTC(2026, 3, 2, 10),
  );
  return { ...authenticator, seen };
}

describe("a key is found in the header", () => {
  test.each([`Bearer ${exampleKey}`, `bearer ${exampleKey}`, `BEARER   ${exampleKey}`])(
    "%s",
    async (header) => {
      expect(await setUp().authenticate(header)).toEqual(caller);
    },
  );
});

describe("401, with the words of the document", () => {
  const missing = 'Send your API key as "Authorization: Bearer sk_...".';
  const unknown = "This API key is unknown or has been revoked.";
  test.each([
    [undefined, missing],
    ["", missing],
    ["Bearer", missing],
    ["Bearer ", missing],
    [`Basic ${exampleKey}`, missing],
    [`Bearer ${exampleKey} ${exampleKey}`, missing],
    ["Bearer sk_unknown", unknown],
    [`Bearer ${hashKey(exampleKey)}`, unknown],
  ])("%j", async (header, detail) => {
    const error: unknown = await setUp()
      .authenticate(header)
      .catch((reason: unknown) => reason);
    if (!(error instanceof HttpError)) throw new Error("It is let in.");
    expect([error.answer.status, JSON.parse(error.answer.body.toString())]).toEqual([401, { detail }]);
    expect(error.answer.headers).toHaveProperty("www-authenticate", "Bearer");
  });
});

test("the store is asked once while nothing changes, and a key that was revoked is refused at once", async () => {
  const { authenticate, seen } = setUp();
  for (let time = 0; time < 3; time++) await authenticate(`Bearer ${exampleKey}`);
  expect(seen.looked).toBe(1);
  seen.isRevoked = true;
  seen.version += 1;
  await expect(authenticate(`Bearer ${exampleKey}`)).rejects.toThrow("revoked");
});

test("a store that cannot tell versions is asked each time", async () => {
  const { authenticate, seen } = setUp(false);
  for (let time = 0; time < 3; time++) await authenticate(`Bearer ${exampleKey}`);
  expect(seen.looked).toBe(3);
});

test("the use of keys is noted once, and only where there was any", async () => {
  const { authenticate, noteUse, seen } = setUp();
  await noteUse();
  await authenticate(`Bearer ${exampleKey}`);
  await authenticate(`Bearer ${exampleKey}`);
  await noteUse();
  await noteUse();
  expect(seen.touched).toEqual([[[12, "2026-04-02T10:00:00Z"]]]);
});
