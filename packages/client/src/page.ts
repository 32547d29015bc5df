import type { PageMeta } from "@aegis/contract";

/**
 * A list in pages. Iterating over it gives the items of all pages; each page is fetched when it is needed.
 *
 * @example for await (const dataset of aegis.datasets.list({ search: "march" })) console.log(dataset.name);
 */
export type Paged<Page extends AnyPage> = AsyncIterable<Page["items"][number]> & {
  /** Iterates page by page, from the query's `page`. @default 1 */
  pages(): AsyncIterable<Page>;
  /** Fetches one page, the query's `page`. A page past the end has no items. @default 1 */
  page(): Promise<Page>;
};

/** What every page has in common. */
export type AnyPage = { readonly items: readonly unknown[]; readonly meta: PageMeta };

/** Makes a list that begins at page `first` and loads one page at a time. */
export function paged<Page extends AnyPage>(load: (page: number) => Promise<Page>, first = 1): Paged<Page> {
  async function* pages() {
    for (let next: number | null = first; next !== null; ) {
      const page: Page = await load(next);
      yield page;
      next = page.meta.next_page;
    }
  }
  async function* items() {
    for await (const page of pages()) yield* page.items;
  }
  return { pages, page: () => load(first), [Symbol.asyncIterator]: items };
}
