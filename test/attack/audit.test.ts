import { basePath } from "@aegis/http";
import { createAudit, type TestServer, testServer } from "@aegis/server/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { operations } from "../openapi-document.ts";
import { addCallers, type Callers } from "./tenants/callers.ts";
import { canariesIn } from "./tenants/canaries.ts";
import { plant } from "./tenants/plant.ts";
import { ask, attemptsOf, type Target } from "./tenants/requests.ts";

/* Every operation that can change something, on things that are its caller's own and on those of another. */

let server: TestServer;
let callers: Callers;
let own: Target;
const lines: string[] = [];

beforeAll(async () => {
  server = await testServer({ audit: createAudit({ write: (line) => void lines.push(line) }) });
  callers = await addCallers(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  own = { ...(await plant(server, keyOf("owner"), "private")), org_id: callers.org_id };
  lines.length = 0;
});

const changing = operations.filter(({ method }) => method !== "GET");
const reading = operations.filter(({ method }) => method === "GET");

describe.each(["owner", "other"] as const)("by the %s,", (caller) => {
  test.each(changing)(
    "$operationId has one entry, which says who did what and holds no text",
    async (operation) => {
      const [attempt] = attemptsOf(operation);
      const sent = attempt?.send(own, own);
      if (sent === undefined) throw new Error(`There is no request for ${operation.operationId}.`);
      const { status, text } = await ask(server.url + basePath, sent, keyOf(caller));
      const [id] = sent.path.split("/").flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : []));
      const { id: shown = null, run_id = shown } = status === 201 ? JSON.parse(text) : {};
      expect(lines.map((line) => JSON.parse(line))).toEqual([
        expect.objectContaining({ operation: operation.operationId, status, client: expect.anything() }),
      ]);
      const { user_id, api_key_id, named, made, time } = JSON.parse(lines[0] ?? "");
      const keys = await server.store.listKeys();
      expect(keys.find((key) => key.id === api_key_id)).toMatchObject({ user_id });
      expect([time, ...(status === 201 ? [made] : [])]).toEqual([
        expect.stringMatching(/Z$/),
        ...(status === 201 ? [run_id] : []),
      ]);
      if (id !== undefined) expect(Object.values(named)).toContain(id);
      expect(canariesIn(lines.join(""))).toEqual([]);
    },
  );
});

test.each(reading)("$operationId has no entry", async (operation) => {
  const [attempt] = attemptsOf(operation);
  const sent = attempt?.send(own, own);
  if (sent === undefined) throw new Error(`There is no request for ${operation.operationId}.`);
  expect((await ask(server.url + basePath, sent, keyOf("owner"))).status).toBe(200);
  expect(lines).toEqual([]);
});

test("what never reaches its operation has no entry: without a key, invalid, or sent again", async () => {
  const path = "/data-collections";
  const headers = { "idempotency-key": "once" };
  const sent = { key: keyOf("owner"), body: { name: "Sent again" }, headers };
  await server.call("POST", path, { ...sent, key: null });
  await server.call("POST", path, { ...sent, body: {}, headers: {} });
  expect(lines).toEqual([]);
  expect((await server.call("POST", path, sent)).status).toBe(201);
  expect((await server.call("POST", path, sent)).status).toBe(201);
  expect(lines).toHaveLength(1);
});

function keyOf(caller: "owner" | "other"): string {
  return callers?.keys[caller] ?? "";
}
