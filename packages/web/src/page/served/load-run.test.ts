import { createAegis } from "@aegis/client";
import { expect, test } from "vitest";
import { loadRun } from "./load-run.ts";

const summary = { id: 5, state: "finished", dataset_id: 7, created_at: "2026-04-01T09:12:00Z", alias: null };
const run = { evaluations: [], aggregate_results: null };

/** What is asked of a server that has a run and others, newest first, and which of them are offered. */
async function offered(
  asked: Partial<typeof summary> | { readonly dataset_id: null },
  others: readonly number[],
) {
  const queries: URLSearchParams[] = [];
  const aegis = createAegis({
    apiKey: "sk_1",
    baseUrl: "http://127.0.0.1/api/v1",
    fetch: async (url) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.endsWith("/metrics")) return Response.json([]);
      if (!pathname.endsWith("/runs")) return Response.json(run);
      if (searchParams.has("run_id")) return Response.json(pageOf([{ ...summary, ...asked }]));
      queries.push(searchParams);
      return Response.json(pageOf(others.map((id) => ({ ...summary, id }))));
    },
  });
  const { earlier } = await loadRun(aegis, summary.id, null);
  return { query: Object.fromEntries(queries[0] ?? []), ids: earlier.map(({ id }) => id) };
}

function pageOf(items: readonly unknown[]) {
  return { items, meta: { current_page: 1, next_page: null } };
}

test("a run is offered earlier runs of its dataset that finished, even those of the same second", async () => {
  const { query, ids } = await offered({}, [6, 5, 4, 2]);
  expect(query).toMatchObject({
    dataset_id: "7",
    state: "finished",
    created_before: "2026-04-01T09:12:01.000Z",
  });
  expect(ids).toEqual([4, 2]);
});

test("a run without a dataset is offered earlier ones of any", async () => {
  const { query, ids } = await offered({ dataset_id: null }, [4]);
  expect(query).not.toHaveProperty("dataset_id");
  expect(ids).toEqual([4]);
});
