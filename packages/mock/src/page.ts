import { defaultPage, pageMeta } from "@aegis/rules";

/** The page that a query asks for, from 1; the document's defaults if it leaves them out. */
type PageQuery = { readonly page?: unknown; readonly page_size?: unknown };

/** The items that a page of a list has, and where it is among all pages. A page past the end has none. */
export function pageOf<Item>(
  all: readonly Item[],
  { page = defaultPage.page, page_size = defaultPage.page_size }: PageQuery,
): { readonly items: readonly Item[]; readonly meta: ReturnType<typeof pageMeta> } {
  const asked = { page: Number(page), page_size: Number(page_size) };
  const from = (asked.page - 1) * asked.page_size;
  return { items: all.slice(from, from + asked.page_size), meta: pageMeta(asked, all.length) };
}

/** Whether a body shows a page of a list: its items, and the number of its page. */
export function isPage(
  body: unknown,
): body is { readonly items: readonly unknown[]; readonly meta: { readonly current_page: unknown } } {
  return (
    typeof body === "object" &&
    body !== null &&
    "items" in body &&
    Array.isArray(body.items) &&
    "meta" in body &&
    typeof body.meta === "object" &&
    body.meta !== null &&
    "current_page" in body.meta
  );
}
