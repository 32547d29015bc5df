import { HttpError } from "@aegis/http";
import { expect, test } from "vitest";
import { exampleKey, hashKey } from "../domain/api-key.ts";
import type { Caller, Timestamp } from "../domain/entities.ts";
import { createAuthenticator } from "./authenticate.ts";

const caller: Caller = { user_id: 7, email: "a@b.c", api_key_id: 12, org_id: 12, role: "MEMBER" };

function setUp(tells = true) {
  const seen = {
    now: Date.UTC(2026, 3, 2, 10),
    expires_at: null as Timestamp | null,
    looked: 0,
    version: 1,
    isRevoked: false,
    touched: [] as [number, Timestamp][][],
  };
  const authenticator = createAuthenticator(
    {
      findCaller: async (hash) => {
        seen.looked += 1;
        return hash === hashKey(exampleKey) && !seen.isRevoked
          ? { ...caller, expires_at: seen.expires_at }
          : undefined;
      },
      touchKeys: async (used) => {
        seen.touched.push([...used]);
      },
      version: () => (tells ? String(seen.version) : undefined),
    },
    () => seen.now,
  );
  return { ...authenticator, seen };
}

test("a known key gives its caller", async () => {
  expect(await setUp().authenticate(exampleKey)).toEqual(caller);
});

test.each(["sk_unknown", hashKey(exampleKey)])("an unknown key is a 401: %s", async (key) => {
  const error: unknown = await setUp()
    .authenticate(key)
    .catch((reason: unknown) => reason);
  if (!(error instanceof HttpError)) throw new Error("The key was accepted.");
  const { status, headers, body } = error.response;
  const detail = "This API key is unknown, has expired or has been revoked.";
  expect([status, JSON.parse(body.toString())]).toEqual([401, { detail }]);
  expect(headers).toHaveProperty("www-authenticate", "Bearer");
});

test("the store is asked once while nothing changes, and a revoked key is refused at once", async () => {
  const { authenticate, seen } = setUp();
  for (let time = 0; time < 3; time++) await authenticate(exampleKey);
  expect(seen.looked).toBe(1);
  seen.isRevoked = true;
  seen.version += 1;
  await expect(authenticate(exampleKey)).rejects.toThrow("revoked");
});

test.each([true, false])(
  "a key is refused from the second it expires, and not noted then: versions %s",
  async (tells) => {
    const { authenticate, noteUse, seen } = setUp(tells);
    seen.expires_at = "2026-04-02T10:00:05Z";
    seen.now += 4_999;
    expect(await authenticate(exampleKey)).toEqual(caller);
    await noteUse();
    seen.now += 1;
    await expect(authenticate(exampleKey)).rejects.toMatchObject({ response: { status: 401 } });
    await noteUse();
    expect(seen.touched).toEqual([[[12, "2026-04-02T10:00:04Z"]]]);
  },
);

test("a store without versions is asked each time", async () => {
  const { authenticate, seen } = setUp(false);
  for (let time = 0; time < 3; time++) await authenticate(exampleKey);
  expect(seen.looked).toBe(3);
});

test("the use of a key is noted once, and only if there was any", async () => {
  const { authenticate, noteUse, seen } = setUp();
  await noteUse();
  await authenticate(exampleKey);
  await authenticate(exampleKey);
  await noteUse();
  await noteUse();
  expect(seen.touched).toEqual([[[12, "2026-04-02T10:00:00Z"]]]);
});
