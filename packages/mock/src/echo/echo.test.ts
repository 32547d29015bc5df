import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "../start-mock.ts";

const mock = await startMock();
afterAll(mock.close);

async function call(method: string, path: string, body: object) {
  const response = await fetch(`${mock.url}/api/v1${path}`, {
    method,
    headers: { authorization: "Bearer sk_test", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { headers: response.headers, body: Object(await response.json()) };
}

describe("stoplightio/prism#1940, stripe/stripe-mock#152 and #425: what is sent comes back", () => {
  const row = { prompt: "Why?", output: "Because.", golden_answer: "Because." };
  const block = {
    metrics: [{ metric: "exact_match", threshold: 90, metric_args: { case_sensitive: false } }, "bleu"],
    data: [row, row],
  };

  test.each<[method: string, path: string, body: object, back: object]>([
    [
      "POST",
      "/evaluate",
      { metric_shortname: "exact_match", threshold: 55, metric_args: { case_sensitive: false }, ...row },
      {
        metric_shortname: "exact_match",
        threshold: 55,
        metric_args: { case_sensitive: false },
        ...row,
        input: null,
      },
    ],
    [
      "POST",
      "/runs/custom",
      { alias: "mine", threshold: 60, model_slug: "o4-mini", is_blocking: true, evaluations: [block] },
      {
        alias: "mine",
        threshold: 60,
        model_slug: "o4-mini",
        number_of_metrics: 2,
        number_of_successes: 4,
        evaluations: [
          {
            record_index: 0,
            metric: "exact_match",
            threshold: 90,
            metric_args: { case_sensitive: false },
            record: row,
          },
          { record_index: 0, metric: "bleu", metric_args: null },
          { record_index: 1, metric: "exact_match" },
          { record_index: 1, metric: "bleu" },
        ],
      },
    ],
    [
      "POST",
      "/runs/dataset",
      { dataset_id: 42, alias: "mine" },
      { alias: "mine", dataset: "My evaluation set", number_of_metrics: 2, evaluations: [] },
    ],
    ["PUT", "/runs/992", { alias: "mine" }, { id: 992, alias: "mine", dataset: null }],
    [
      "PUT",
      "/datasets/1",
      { name: "Mine", selected_metrics: { 2: 75 } },
      { id: 1, name: "Mine", selected_metrics: { 2: 75 } },
    ],
    [
      "PUT",
      "/datasets/3",
      { column_mappings: { output: "answer" } },
      { id: 3, column_mappings: { output: "answer" } },
    ],
    [
      "POST",
      "/data-collections",
      { name: "Mine", dataset_ids: [3, 1] },
      { name: "Mine", datasets: [{ id: 3 }, { id: 1 }] },
    ],
    ["PUT", "/data-collections/1", { name: "Mine", org_id: null }, { id: 1, name: "Mine", org_id: null }],
  ])("%s %s %j", async (method, path, body, back) => {
    expect((await call(method, path, body)).body).toMatchObject(back);
  });

  test("a run that is not waited for is still running, and says where to ask for it", async () => {
    const { body, headers } = await call("POST", "/runs/custom", { evaluations: [block] });
    expect(body).toMatchObject({ finished_at: null, result: null, evaluations: [] });
    expect([headers.get("location"), headers.get("retry-after")]).toEqual([`/api/v1/runs/${body.id}`, "2"]);
  });
});

test("a run for which a million evaluations were asked has the first thousand", async () => {
  const data = Array.from({ length: 1000 }, () => ({ output: "a" }));
  const evaluations = Array.from({ length: 10 }, () => ({ metrics: Array(100).fill("is_numeric"), data }));
  const { body } = await call("POST", "/runs/custom", { is_blocking: true, evaluations });
  expect(body.evaluations).toHaveLength(1000);
  expect(body.number_of_successes).toBe(1000);
});

test("an upload comes back with its name and its metrics", async () => {
  const form = new FormData();
  form.append("selected_metrics", '{"10":{"threshold":60,"metric_args":{"strict_type":false}}}');
  form.append("column_mappings", '{"output":"answer"}');
  form.append("file", new Blob(["answer\n1\n"]), "dates.csv");
  const headers = { authorization: "Bearer sk_test" };
  const response = await fetch(`${mock.url}/api/v1/datasets`, { method: "POST", headers, body: form });
  expect(await response.json()).toMatchObject({
    name: "dates.csv",
    selected_metrics: { 10: { threshold: 60, metric_args: { strict_type: false } } },
    column_mappings: { output: "answer" },
  });
});
