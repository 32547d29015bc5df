import type { PageMeta } from "@aegis/contract";
import type { ComponentChildren } from "preact";
import { counted } from "../text/figures.ts";
import { Refused } from "./refused.tsx";
import { SearchField } from "./search-field.tsx";
import { ServedPage } from "./served-page.tsx";
import { type ListPlace, listAddress, type ServedListName } from "./served-place.ts";
import { useLatest, useLoaded } from "./use-loaded.ts";

/** What a list asks the server for. */
type ListQuery = { readonly page: number; readonly page_size: number; readonly search?: string };

type ListPage<Item> = {
  readonly items: readonly Item[];
  readonly meta: Pick<PageMeta, "total_items" | "next_page">;
};

type Props<Item> = {
  readonly title: string;
  readonly at: ServedListName;
  /** What one of them is called. */
  readonly noun: string;
  /** How they are found, such as by their `alias`; without it, they cannot be searched. */
  readonly search?: { readonly by: string; onSearch(search: string): void };
  readonly place: ListPlace;
  /** Changes if what is listed has been changed here: then it is read again. */
  readonly change?: number;
  load(query: ListQuery, signal: AbortSignal): Promise<ListPage<Item>>;
  /** What can be done besides looking. */
  readonly action?: ComponentChildren;
  readonly children: (items: readonly Item[]) => ComponentChildren;
};

const pageSize = 25;

/** A list of the server in pages, newest first, that can be searched. */
export function ServedList<Item>({ title, at, noun, place, change = 0, load, ...more }: Props<Item>) {
  const { page, search } = place;
  const query = { page, page_size: pageSize, ...(search === "" ? {} : { search }) };
  const shown = useLatest(useLoaded((signal) => load(query, signal), JSON.stringify([query, change])));
  return (
    <ServedPage title={title}>
      <div class="fields">
        {more.search !== undefined && (
          <search>
            <SearchField
              label={`Search by ${more.search.by}`}
              value={search}
              onSearch={more.search.onSearch}
            />
          </search>
        )}
        {shown.is === "there" && (
          <p class="note" role="status">
            {counted(shown.value.meta.total_items, noun)}
          </p>
        )}
        {more.action}
      </div>
      {shown.is === "loading" && <p class="note">Reading the {noun}s …</p>}
      {shown.is === "refused" && <Refused error={shown.error} />}
      {shown.is === "there" && (
        <>
          {shown.value.items.length === 0 ? (
            <p class="note">There are no {noun}s here.</p>
          ) : (
            more.children(shown.value.items)
          )}
          <nav aria-label="Pages" class="row-nav">
            {page > 1 && <a href={listAddress(at, { page: page - 1, search })}>Newer</a>}
            {shown.value.meta.next_page !== null && (
              <a href={listAddress(at, { page: page + 1, search })}>Older</a>
            )}
          </nav>
        </>
      )}
    </ServedPage>
  );
}
