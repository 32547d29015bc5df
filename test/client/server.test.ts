import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAegis, InsufficientBalanceError, NotFoundError } from "@aegis/client";
import { fileFromPath, saveTo } from "@aegis/client/node";
import type { Run } from "@aegis/contract";
import { exampleKey as key } from "@aegis/contract";
import { type TestServer, testServer } from "@aegis/server/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder: string;
let server: TestServer;
let aegis: ReturnType<typeof createAegis>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-client-"));
  server = await testServer({ checkResponses: false });
  aegis = clientOf(key);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe("the client with a server", () => {
  const count = 300;
  const csv = [
    "output,golden_answer",
    ...Array.from({ length: count }, (_, at) => `answer ${at},answer ${at - (at % 2)}`),
  ];
  let dataset: number;
  let run: Run;

  test("uploads a file by its path", async () => {
    const path = join(folder, "answers.csv");
    await writeFile(path, csv.join("\n"));
    const uploaded = await aegis.datasets.create({
      file: await fileFromPath(path),
      selected_metrics: { 2: 100, 3: 70 },
    });
    expect(uploaded).toMatchObject({ name: "answers.csv", structure: ["output", "golden_answer"] });
    expect(uploaded.records).toHaveLength(count);
    dataset = uploaded.id;
  });

  test("starts a run, waits for it and reports its progress", async () => {
    const started = await aegis.runs.createFromDataset({ dataset_id: dataset, alias: "by the client" });
    const seen: number[] = [];
    run = await aegis.runs.wait(started.id, {
      interval: 20,
      onProgress: ({ evaluations }) => seen.push(evaluations.length),
    });
    expect(run).toMatchObject({ alias: "by the client", aggregate_results: { exact_match: 50 } });
    expect(run.evaluations).toHaveLength(2 * count);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });

  test("streams the report row by row", async () => {
    const rows = await all((await aegis.runs.download(run.id)).rows());
    expect(rows).toHaveLength(2 * count);
    const exact = rows.filter(({ shortname }) => shortname === "exact_match");
    expect(exact.slice(0, 2)).toMatchObject([
      {
        alias: "by the client",
        output: "answer 0",
        golden_answer: "answer 0",
        result: 100,
        is_success: true,
      },
      { output: "answer 1", golden_answer: "answer 0", result: 0, is_gte_threshold: false },
    ]);
  });

  test("saves the rows exactly as they were uploaded", async () => {
    const path = join(folder, "again.csv");
    await saveTo(await aegis.datasets.download(dataset, { raw: true }), path);
    expect((await readFile(path, "utf8")).trimEnd().split(/\r?\n/)).toEqual(csv);
  });

  test("iterates over all pages", async () => {
    const [names, listed] = [
      await aegis.datasets.listNames(),
      await all(aegis.datasets.list({ page_size: 2 })),
    ];
    expect(listed.map(({ id }) => id)).toEqual(names.map(({ id }) => id));
    expect(listed.map(({ id }) => id)).toContain(dataset);
  });

  test("shares a dataset and its run with a colleague, until it deletes them", async () => {
    const colleague = clientOf((await server.addUser("colleague@acme.com", { org_id: 12 })).key);
    await expect(colleague.runs.get(run.id)).rejects.toThrow(NotFoundError);
    const organization = await aegis.organizations.getMy();
    await aegis.datasets.update(dataset, { org_id: organization?.id ?? null });
    expect(await colleague.runs.get(run.id)).toMatchObject({ id: run.id, org_id: 12, result: run.result });
    await aegis.datasets.delete(dataset);
    await expect(colleague.runs.get(run.id)).rejects.toThrow(NotFoundError);
    await expect(aegis.datasets.get(dataset)).rejects.toThrow(NotFoundError);
  });

  test("rejects with an InsufficientBalanceError what the balance does not cover", async () => {
    const poor = clientOf((await server.addUser("poor@acme.com")).key);
    const evaluation = poor.evaluate({ metric_shortname: "ans_corr", output: "4", golden_answer: "4" });
    await expect(evaluation).rejects.toThrow(InsufficientBalanceError);
  });
});

function clientOf(apiKey: string) {
  return createAegis({ apiKey, baseUrl: `${server.url}/api/v1`, retries: 0 });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
