import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../../testing/eventually.ts";
import { example } from "../../testing/example.ts";
import { gatedJudge } from "../../testing/gated-judge.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("getMyBalance 200: the example, and what another user has", async () => {
  expect(await server.call("GET", "/balances/me")).toMatchObject({
    status: 200,
    body: example("analyst-balance"),
  });
  const { key } = await server.addUser("half.dollar@example.com", { balance: 500_000_001 });
  expect((await server.call("GET", "/balances/me", { key })).body).toMatchObject({
    balance: "0.500000001",
    reserved: "0",
  });
});

test("getMyBalance 200: what a running run may still cost is reserved, and what it did not use comes back", async () => {
  const judge = gatedJudge();
  await using other = await testServer({ engine: { judges: () => judge } });
  const body = { dataset_id: 1, model_slug: "gpt-4.1-mini" };
  const { max_cost } = Object((await other.call("POST", "/runs/dataset/estimate", { body })).body);
  const { id } = Object((await other.call("POST", "/runs/dataset", { body })).body);
  const running = Object((await other.call("GET", "/balances/me")).body);
  expect(running.reserved).toBe(max_cost);
  expect(nano(running.balance) + nano(running.reserved)).toBe(100e9);
  judge.open();
  await eventually(async () => {
    const { total_cost } = Object((await other.call("GET", `/runs/${id}`)).body);
    expect(total_cost).toEqual(expect.any(String));
    const { balance, reserved } = Object((await other.call("GET", "/balances/me")).body);
    expect([reserved, nano(balance) + nano(total_cost)]).toEqual(["0", 100e9]);
  });
});

test("getMyBalance 200: a server that does not bill says so", async () => {
  await using other = await testServer({ billing: false });
  expect((await other.call("GET", "/balances/me")).body).toMatchObject({ is_billed: false });
});

test("getMyBalance 401: without a key", async () => {
  expect(await server.call("GET", "/balances/me", { key: null })).toMatchObject({ status: 401 });
});

function nano(amount: string): number {
  return Math.round(Number(amount) * 1e9);
}
