/** The page that a request asks for; `page` counts from 1. */
export type AskedPage = { readonly page: number; readonly page_size: number };

/**
 * The position of a page among all pages. A page past the end has no items, and its previous page is the
 * last.
 *
 * @param totalItems - how many items there are on all pages
 */
export function pageMeta({ page, page_size }: AskedPage, totalItems: number) {
  const pages = Math.ceil(totalItems / page_size);
  const before = Math.min(totalItems, (page - 1) * page_size);
  const previous = Math.min(page - 1, pages);
  return {
    current_page: page,
    page_size,
    total_items: totalItems,
    items_on_page: Math.min(page_size, totalItems - before),
    total_pages: pages,
    has_next: page < pages,
    has_previous: previous > 0,
    next_page: page < pages ? page + 1 : null,
    previous_page: previous > 0 ? previous : null,
  };
}
