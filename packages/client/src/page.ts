import type { PageMeta } from "@aegis/contract";

/**
 * A list that comes in pages: iterated, it gives the items of all pages, each page fetched when its turn comes.
 *
 * @example for await (const dataset of aegis.datasets.list({ search: "march" })) console.log(dataset.name);
 */
export type Paged<Page extends AnyPage> = AsyncIterable<Page["items"][number]> & {
  /** Page by page, from the query's `page` or the first. */
  pages(): AsyncIterable<Page>;
  /** One page alone, the query's or the first. A page past the end has no items. */
  page(): Promise<Page>;
};

/** What every page has. */
export type AnyPage = { readonly items: readonly unknown[]; readonly meta: PageMeta };

/** A list that begins at `first` and loads a page at a time. */
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
