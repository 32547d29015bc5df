import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { example } from "../../testing/example.ts";
import { type TestServer, testServer } from "../../testing/index.ts";

let server: TestServer;
let path: string;
beforeAll(async () => {
  server = await testServer();
  const { body } = await server.call("POST", "/runs/custom", {
    body: {
      is_blocking: true,
      threshold: 60,
      evaluations: [{ metrics: ["exact_match", "alpha_perc"], data: rows }],
    },
  });
  path = `/runs/${Object(body).id}/evaluations`;
});
afterAll(() => server.close());

const rows = [
  { output: "abcd", golden_answer: "abcd" },
  { output: "abc1", golden_answer: "abcd", prompt: `${"x".repeat(200)} Straße` },
  { golden_answer: "abcd" },
  { output: "1234", golden_answer: "abcd" },
];

type Item = { readonly record_index: number; readonly metric: string; readonly result: number | null };

const shown = ({ body }: { body: unknown }) =>
  Object(body).items.map((item: Item) => `${item.record_index} ${item.metric} ${item.result}`);

test("listRunEvaluations 200: the page of the example", async () => {
  const query = "metric=ans_corr&order=lowest_first&page_size=1";
  expect(await server.call("GET", `/runs/991/evaluations?${query}`)).toMatchObject({
    status: 200,
    body: example("lowest-evaluations"),
  });
});

describe("listRunEvaluations 200:", () => {
  const perfect = ["0 exact_match 100", "0 alpha_perc 100"];
  const failed = ["2 exact_match null", "2 alpha_perc null"];
  const [zero, near, far] = ["1 exact_match 0", "1 alpha_perc 75", "3 exact_match 0"];
  const last = "3 alpha_perc 0";
  test.each([
    ["", [...perfect, zero, near, ...failed, far, last]],
    ["?metric=alpha_perc", ["0 alpha_perc 100", near, "2 alpha_perc null", last]],
    ["?metric=faith", []],
    ["?passed=true", [...perfect, near]],
    ["?passed=false", [zero, far, last]],
    ["?failed=true", failed],
    ["?failed=false&min_result=75", [...perfect, near]],
    ["?max_result=75", [zero, near, far, last]],
    ["?min_result=74.5&max_result=75", [near]],
    ["?min_result=75.5&max_result=75", []],
    ["?order=lowest_first", [...failed, zero, far, last, near, ...perfect]],
    ["?order=highest_first", [...failed, zero, far, last, near, ...perfect].toReversed()],
    ["?order=highest_first&failed=false&page_size=2&page=2", [near, last]],
    ["?order=lowest_first&max_result=50&page_size=2", [zero, far]],
    ["?search=STRASSE", [zero, near]],
    ["?search=%20stra%C3%9Fe", [zero, near]],
    ["?search=1234&metric=exact_match", [far]],
    ["?search=OUTPUT%20is", failed],
    ["?page=3&page_size=3", [far, last]],
    ["?page=9&page_size=3", []],
  ])("%j lists %j", async (query, expected) => {
    expect(shown(await server.call("GET", `${path}${query}`))).toEqual(expected);
  });
});

test("listRunEvaluations 200: among thousands, a page is found, and pages follow one another", async () => {
  await using other = await testServer();
  const data = Array.from({ length: 5_000 }, (_, index) => ({
    output: "a".repeat(index % 3),
    prompt: `row ${index}`,
  }));
  const { body } = await other.call("POST", "/runs/custom", {
    body: { is_blocking: true, evaluations: [{ metrics: ["alpha_perc", "is_string"], data }] },
  });
  const all = `/runs/${Object(body).id}/evaluations`;
  const { body: found } = await other.call("GET", `${all}?search=row%204999&passed=true`);
  expect(Object(found).meta.total_items).toBe(2);
  const pages = await Promise.all(
    [1, 2, 3].map((page) => other.call("GET", `${all}?order=lowest_first&page_size=2000&page=${page}`)),
  );
  const items = pages.flatMap(({ body }): readonly Item[] => Object(body).items);
  const results = items.map(({ result }) => result ?? -1);
  expect(results).toEqual(results.toSorted((one, another) => one - another));
  expect(new Set(items.map(({ record_index, metric }) => `${record_index} ${metric}`)).size).toBe(6_000);
  expect(pages.map(({ body }) => Object(body).meta.total_items)).toEqual([10_000, 10_000, 10_000]);
});

test("listRunEvaluations 401: without a key", async () => {
  expect(await server.call("GET", path, { key: null })).toMatchObject({ status: 401 });
});

test("listRunEvaluations 404: a run that others do not see, and a metric that does not exist", async () => {
  const { key } = await server.addUser("outsider@example.com");
  const unseen = await server.call("GET", "/runs/991/evaluations", { key });
  expect(unseen).toMatchObject({ status: 404, body: { detail: "Run 991 not found." } });
  expect(await server.call("GET", `${path}?metric=exact_macth`)).toMatchObject({
    status: 404,
    body: example("evaluations-metric-not-found"),
  });
});

test("listRunEvaluations 422: an unknown order, and a score out of bounds", async () => {
  expect(await server.call("GET", `${path}?order=score`)).toMatchObject({
    status: 422,
    body: example("evaluation-order-unknown"),
  });
  expect(await server.call("GET", `${path}?max_result=100.5`)).toMatchObject({
    status: 422,
    body: { detail: [{ loc: ["query", "max_result"], type: "less_than_equal" }] },
  });
});
