import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestServer, testServer } from "@aegis/server/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { redocly } from "../../scripts/redocly.ts";
import { exampleKey as key } from "../contract/call.ts";

const stories = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a story is told besides the key of the examples, or in its place. */
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

describe("a server does what is told in", () => {
  test.each(stories)("%s", async (story) => {
    const { code, report } = await respect(story);
    expect(code, report).toBe(0);
  });
});

test("a story that a server does not keep to is told as failed, by the step that failed", async () => {
  const { key: poor } = await server.addUser("poor@acme.com", { balance: 1_000_000_000 });
  const { code, report } = await respect("out-of-balance", { key: poor });
  expect(code).toBe(1);
  expect(report).toContain("step judged-evaluation-is-refused");
});

/** Runs the workflows of a story. What it prints says of each step what was wrong. */
async function respect(story: string, given?: Readonly<Record<string, string>>) {
  const told = { key, ...(given ?? (await inputs[story]?.(server))) };
  const pairs = Object.entries(told).flatMap(([name, value]) => ["--input", `${name}=${value}`]);
  const file = join(import.meta.dirname, story, "workflows.arazzo.yaml");
  const { code, out, said } = await redocly(import.meta.dirname, [
    "respect",
    file,
    "--server",
    `aegis=${server.url}/api/v1`,
    ...pairs,
  ]);
  return { code, report: out + said };
}
