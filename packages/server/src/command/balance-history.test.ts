import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleKey } from "@aegis/contract";
import { world } from "@aegis/contract/world";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand, runServer } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-balances-"));
});
afterEach(() => rm(data, { recursive: true }));

const run = (...parameters: string[]) => runCommand([...parameters, "--data", data]);
const history = async (email: string, ...more: string[]) =>
  JSON.parse((await run("balances", "history", email, "--json", ...more)).out);
const credit = { status: "settled", created_at: "2026-04-02T10:00:00Z", run_id: null, alias: null };

test("balances history shows credits, the newest first, with the balances they led to", async () => {
  await run("users", "create", "analyst@acme.com");
  for (const amount of ["25", "-0.5"]) await run("balances", "add", "analyst@acme.com", amount);
  expect(await history("Analyst@acme.com")).toEqual([
    { id: 2, type: "withdrawal", ...credit, amount: "-0.5", balance_after: "24.5" },
    { id: 1, type: "top_up", ...credit, amount: "25", balance_after: "25" },
  ]);
  const { out } = await run("balances", "history", "analyst@acme.com");
  expect(out).toMatch(/│ id │ type +│ created at +│ run id │ alias │ status +│ amount │ balance after │\n/);
  expect(out).toMatch(/│ +2 │ withdrawal │ 2026-04-02T10:00:00Z │ – +│ – +│ settled │ -0.5 +│ 24.5 +│\n/);
});

test("balances history shows what a run of the API has cost, and what a sandbox began with", async () => {
  const { email = "" } = world.users[7] ?? {};
  const { said, stop } = await runServer(["--sandbox", "--data", data]);
  const response = await fetch(`${said.api}/evaluate`, {
    method: "POST",
    headers: { authorization: `Bearer ${exampleKey}`, "content-type": "application/json" },
    body: JSON.stringify({ metric_shortname: "ans_corr", input: "q", output: "a", golden_answer: "a" }),
  });
  const { evaluation_cost } = await response.json();
  await stop();
  expect(Number(evaluation_cost)).toBeGreaterThan(0);
  const [{ balance_after, ...newest }, ...older] = await history(email);
  expect(newest).toMatchObject({
    type: "run",
    alias: expect.stringMatching(/^Evaluation /),
    run_id: expect.any(Number),
    amount: `-${evaluation_cost}`,
    status: "settled",
  });
  expect(Number(balance_after)).toBeCloseTo(100 - Number(evaluation_cost), 9);
  expect(older).toMatchObject([{ type: "top_up", ...credit, amount: "100", balance_after: "100" }]);
});

test("balances history says if there are older changes than --limit shows, and nothing if there are none", async () => {
  await run("users", "create", "analyst@acme.com");
  expect((await run("balances", "history", "analyst@acme.com")).out).toBe(
    "The balance of analyst@acme.com has never changed.\n",
  );
  for (const amount of ["1", "2"]) await run("balances", "add", "analyst@acme.com", amount);
  const limited = (limit: string) =>
    run("balances", "history", "analyst@acme.com", "--json", "--limit", limit);
  const one = await limited("1");
  expect(JSON.parse(one.out)).toMatchObject([{ amount: "2", balance_after: "3" }]);
  expect(one.err).toBe("There are older changes. See more of them with a --limit above 1.\n");
  expect((await limited("2")).err).toBe("");
  expect((await limited("0")).err).toContain("Give a whole number from 1 to 1000000.");
});

test("balances history of a user who was removed is still there, and nobody's is refused", async () => {
  await run("users", "create", "leaver@acme.com");
  await run("balances", "add", "leaver@acme.com", "2.5");
  await run("users", "remove", "leaver@acme.com");
  expect(await history("leaver@acme.com")).toMatchObject([
    { type: "removal", amount: "-2.5", balance_after: "0" },
    { type: "top_up", amount: "2.5", balance_after: "2.5" },
  ]);
  expect((await run("balances", "history", "nobody@acme.com")).err).toBe(
    "There is no user nobody@acme.com. Use aegis-server users list to see all users.\n",
  );
});
