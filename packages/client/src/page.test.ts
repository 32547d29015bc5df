import { describe, expect, test } from "vitest";
import { testClient } from "./testing/test-client.ts";

/** Three pages of two datasets each, 1 to 6. */
function answer(request: Request): Response {
  const page = Number(new URL(request.url).searchParams.get("page"));
  const items = page > 3 ? [] : [{ id: page * 2 - 1 }, { id: page * 2 }];
  return Response.json({ items, meta: { current_page: page, next_page: page < 3 ? page + 1 : null } });
}

describe("a paged list", () => {
  test("iterates over the items of all pages", async () => {
    const { aegis, sent } = testClient(answer);
    const ids: number[] = [];
    for await (const { id } of aegis.datasets.list({ page_size: 2, shared: false })) ids.push(id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      "?page_size=2&shared=false&page=1",
      "?page_size=2&shared=false&page=2",
      "?page_size=2&shared=false&page=3",
    ]);
  });

  test("iterates over pages, from the query's page", async () => {
    const { aegis } = testClient(answer);
    const pages: number[] = [];
    for await (const { meta } of aegis.dataCollections.list({ page: 2 }).pages())
      pages.push(meta.current_page);
    expect(pages).toEqual([2, 3]);
  });

  test("fetches no page before it is needed", async () => {
    const { aegis, sent } = testClient(answer);
    const list = aegis.datasets.list();
    expect(sent).toHaveLength(0);
    for await (const { id } of list) if (id === 2) break;
    expect(sent).toHaveLength(1);
  });

  test("can be iterated over again", async () => {
    const { aegis, sent } = testClient(answer);
    const list = aegis.datasets.list();
    for await (const _ of list);
    for await (const _ of list);
    expect(sent).toHaveLength(6);
  });

  test.each([
    ["names itself as the next page", 2, [{ id: 1 }], 1],
    ["names an earlier page", 1, [{ id: 1 }], 1],
    ["names no number", Number.NaN, [{ id: 1 }], 1],
    ["does not say which page is next", undefined, [{ id: 1 }], 1],
    ["is empty and names a later one", 3, [], 1],
    ["is not empty and names a later one, which names itself", 3, [{ id: 1 }], 2],
  ])("ends with a page that %s", async (_, next_page, items, requests) => {
    const { aegis, sent } = testClient(() => Response.json({ items, meta: { current_page: 2, next_page } }));
    for await (const _ of aegis.datasets.list({ page: 2 }));
    expect(sent).toHaveLength(requests);
  });

  test("fetches a single page", async () => {
    const { aegis, sent } = testClient(answer);
    const { items } = await aegis.datasets.list({ page: 9 }).page();
    expect(items).toEqual([]);
    expect(sent).toHaveLength(1);
  });
});
