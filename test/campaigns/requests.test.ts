import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { requests } from "./requests/requests.ts";

const folder = await mkdtemp(join(tmpdir(), "aegis-campaign-"));
afterAll(() => rm(folder, { recursive: true }));

test("a server answers 10,000 requests of every kind by the document and without an error of its own, and others beside them", async () => {
  const {
    requests: sent,
    statuses,
    neighbour,
  } = await requests({ count: 10_000, seed: 1, folder, tell: () => {} });
  // Otherwise this test has proved nothing.
  expect(Object.values(sent)).not.toContain(0);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "201", "404", "422"]));
  expect(neighbour.answers).toBeGreaterThan(0);
}, 1_800_000);
