import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("getMyOrganization 200: the organization of the caller, with administrators listed apart from members", async () => {
  const { status, body } = await server.call("GET", "/organizations/me");
  expect(status).toBe(200);
  expect(body).toEqual({
    id: 12,
    name: "Acme Corp",
    org_admins: [{ id: 1, email: "admin@acme.com", role: { id: 2, name: "ORG_ADMIN", label: "Org Admin" } }],
    members: [{ id: 7, email: "analyst@acme.com", role: { id: 1, name: "MEMBER", label: "Member" } }],
    created_at: "2025-01-15T08:00:00Z",
    updated_at: "2026-03-10T12:00:00Z",
  });
});

test("getMyOrganization 200: null for a caller without an organization", async () => {
  const { key } = await server.addUser("alone@example.com");
  const { status, body } = await server.call("GET", "/organizations/me", { key });
  expect([status, body]).toEqual([200, null]);
});

test("getMyOrganization 401: without a key", async () => {
  expect((await server.call("GET", "/organizations/me", { key: null })).status).toBe(401);
});
