import type { ApiPromise } from "./api-promise.ts";

/**
 * A list in pages. Iterating over it gives the items of all pages; each page is fetched when it is needed.
 *
 * @example for await (const dataset of aegis.datasets.list({ search: "march" })) console.log(dataset.name);
 */
export type Paged<Page extends AnyPage> = AsyncIterable<Page["items"][number]> & {
  /**
   * Iterates page by page, from the query's `page`. It ends with a page that is empty, or that names no later
   * one, so that it ends whatever a server says.
   *
   * @default 1
   */
  pages(): AsyncIterable<Page>;
  /** Fetches one page, the query's `page`. A page past the end has no items. @default 1 */
  page(): ApiPromise<Page>;
};

/** What every page has in common. */
export type AnyPage = {
  readonly items: readonly unknown[];
  readonly meta: { readonly next_page: number | null };
};

/** Makes a list that begins at page `first` and loads one page at a time. */
export function paged<Page extends AnyPage>(
  load: (page: number) => ApiPromise<Page>,
  first = 1,
): Paged<Page> {
  async function* pages() {
    for (let current = first; ; ) {
      const page: Page = await load(current);
      yield page;
      const { next_page } = page.meta;
      if (next_page === null || !(next_page > current) || page.items.length === 0) return;
      current = next_page;
    }
  }
  async function* items() {
    for await (const page of pages()) yield* page.items;
  }
  return { pages, page: () => load(first), [Symbol.asyncIterator]: items };
}
