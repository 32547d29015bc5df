import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { contractCases } from "@aegis/contract/cases";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Service, startService } from "../../scripts/start/service.ts";
import { operations } from "../openapi-document.ts";
import { brokenRequestOf } from "./arbitrary/broken-request.ts";
import { validRequestOf } from "./arbitrary/request.ts";
import { assertResponses } from "./assert-responses.ts";
import { stories } from "./invariants/stories.ts";
import { tellStory } from "./invariants/story.ts";
import { runCase } from "./run-case.ts";
import { states } from "./states/index.ts";
import { type OpenTarget, openTarget } from "./target.ts";

// The whole suite runs in a test.
vi.setConfig({ testTimeout: 600_000 });

const folder = await mkdtemp(join(tmpdir(), "others-data-"));
const stop = new AbortController();
let service: Service;
let target: OpenTarget;

beforeAll(async () => {
  const main = join(import.meta.dirname, "../../packages/server/src/main.ts");
  const parameters = [
    main,
    "--sandbox",
    "--json",
    "--log",
    "error",
    "--port",
    "0",
    "--data",
    folder,
  ] as const;
  const options = { node: process.execPath, signal: stop.signal, warn: () => {} };
  service = await startService({ name: "server", parameters }, options);
  target = await openTarget({ url: `${service.url}/api/v1`, stateful: true });
});
afterAll(async () => {
  stop.abort();
  await service.ended;
  await rm(folder, { recursive: true });
});

test("a server at a URL has all of its data after the suite, which passes a second time as it did the first", async () => {
  const before = dump();
  const first = await runAll();
  await expect.poll(dump, { timeout: 60_000 }).toEqual(before);
  expect(first.filter(({ findings }) => findings.length > 0)).toEqual([]);
  expect(first.some(({ why }) => why === undefined)).toBe(true);
  expect(await runAll()).toEqual(first);
  await expect.poll(dump, { timeout: 60_000 }).toEqual(before);
});

test("generated requests leave the data of a server at a URL as it was", async () => {
  const before = dump();
  const requests = operations.flatMap((operation) => [
    validRequestOf(operation),
    brokenRequestOf(operation) ?? [],
  ]);
  for (const each of requests.flat()) await assertResponses(each, target, { seed: 1, numRuns: 5 }, () => []);
  await expect.poll(dump, { timeout: 60_000 }).toEqual(before);
});

async function runAll() {
  const outcomes: { id: string; why?: string; findings: readonly string[] }[] = [];
  for (const contractCase of contractCases) {
    const outcome = await runCase(contractCase, target, states);
    await target.own?.remove();
    const { id } = contractCase;
    outcomes.push(
      outcome.kind === "run" ? { id, findings: outcome.findings } : { id, why: outcome.why, findings: [] },
    );
  }
  for (const story of stories) {
    const telling = await tellStory(story, target);
    const { name: id } = story;
    outcomes.push(
      telling.kind === "told" ? { id, findings: telling.findings } : { id, why: telling.why, findings: [] },
    );
  }
  return outcomes;
}

/** What users have on the server, row by row. */
function dump(): Record<string, unknown[]> {
  using database = new DatabaseSync(join(folder, "aegis.db"), { readOnly: true });
  const tables = ["data_collection", "dataset", "record", "run", "evaluation"];
  return Object.fromEntries(
    tables.map((table) => [table, database.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
  );
}
