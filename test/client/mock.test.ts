import { createAegis, NotFoundError } from "@aegis/client";
import type { paths } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import createClient from "openapi-fetch";
import { afterAll, describe, expect, test } from "vitest";

const mock = await startMock({ strictIds: true });
const invented = await startMock({ dynamic: true, seed: "7" });
afterAll(() => Promise.all([mock.close(), invented.close()]));

describe("the client with a mock", () => {
  const aegis = createAegis({ apiKey: "sk_any", baseUrl: `${mock.url}/api/v1`, retries: 0 });

  test("iterates over all pages of what it would see on a server", async () => {
    const [names, listed] = [
      await aegis.datasets.listNames(),
      await all(aegis.datasets.list({ page_size: 2 })),
    ];
    expect(listed.map(({ id }) => id)).toEqual(names.map(({ id }) => id));
  });

  test("starts a run, waits for it, and reads its report", async () => {
    const started = await aegis.runs.createFromDataset({ dataset_id: 1, alias: "by the client" });
    expect(started).toMatchObject({ alias: "by the client", finished_at: null });
    const run = await aegis.runs.wait(started.id, { interval: 20 });
    const rows = await all((await aegis.runs.download(run.id)).rows());
    expect(rows).toHaveLength(run.evaluations.length);
  });

  test("is told what a server would tell it of a wrong request", async () => {
    const evaluation = aegis.evaluate({ metric_shortname: "exact_match", output: "a" });
    await expect(evaluation).rejects.toThrow('Metric "exact_match" needs golden_answer.');
    const upload = aegis.datasets.create({
      file: new File(["question\na\n"], "a.csv"),
      selected_metrics: { 2: 70 },
    });
    await expect(upload).rejects.toThrow(
      "no column is named prompt, input, context, output or golden_answer",
    );
    await expect(aegis.runs.get(1)).rejects.toThrow(NotFoundError);
  });

  test("iterates over an invented list to its end", async () => {
    const inventive = createAegis({ apiKey: "sk_any", baseUrl: `${invented.url}/api/v1`, retries: 0 });
    expect(await all(inventive.dataCollections.list({ page_size: 1 }))).toHaveLength(3);
  });
});

test("a client made of nothing but the types reads the thing that it asked for", async () => {
  const { GET, PUT } = createClient<paths>({
    baseUrl: `${mock.url}/api/v1`,
    headers: { authorization: "Bearer sk_any" },
  });
  const path = { dataset_id: 3 };
  const { data } = await GET("/datasets/{dataset_id}", { params: { path } });
  expect(data?.name).toBe("support_qa_march.csv");
  const changed = await PUT("/datasets/{dataset_id}", { params: { path }, body: { name: "Mine" } });
  expect(changed.data).toMatchObject({ id: 3, name: "Mine", structure: data?.structure });
  const refused = await PUT("/datasets/{dataset_id}", { params: { path }, body: { name: " " } });
  expect([refused.response.status, refused.error]).toEqual([
    400,
    { detail: "name is empty. Leave it out to keep the name." },
  ]);
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
