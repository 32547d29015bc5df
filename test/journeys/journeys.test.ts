import { readdirSync } from "node:fs";
import { join } from "node:path";
import { exampleKey as key } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { redocly } from "../../scripts/redocly.ts";

const journeys = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Inputs of a journey besides the example key, or instead of it. */
const inputs: Readonly<Record<string, (server: TestServer) => Promise<Readonly<Record<string, string>>>>> = {
  "share-and-unshare": async ({ addUser }) => ({
    colleague: (await addUser("colleague@acme.com", { org_id: 12 })).key,
  }),
  "out-of-balance": async ({ addUser }) => ({ key: (await addUser("poor@acme.com")).key }),
};

let server: TestServer;
beforeEach(async () => {
  server = await testServer({ checkResponses: false });
});
afterEach(() => server.close());

describe("a server", () => {
  test.each(journeys)("passes the journey %s", async (journey) => {
    const { code, report } = await respect(journey);
    expect(code, report).toBe(0);
  });
});

test("a journey that a server does not follow fails and names the failed step", async () => {
  const { key: poor } = await server.addUser("poor@acme.com", { balance: 1_000_000_000 });
  const { code, report } = await respect("out-of-balance", { key: poor });
  expect(code).toBe(1);
  expect(report).toContain("step judged-evaluation-is-refused");
});

/**
 * Runs the workflows of a journey.
 *
 * @returns the exit code, and a report that says what failed in each step
 */
async function respect(journey: string, given?: Readonly<Record<string, string>>) {
  const values = { key, ...(given ?? (await inputs[journey]?.(server))) };
  const pairs = Object.entries(values).flatMap(([name, value]) => ["--input", `${name}=${value}`]);
  const file = join(import.meta.dirname, journey, "workflows.arazzo.yaml");
  const { code, out, said } = await redocly(import.meta.dirname, [
    "respect",
    file,
    "--server",
    `aegis=${server.url}/api/v1`,
    ...pairs,
  ]);
  return { code, report: out + said };
}
