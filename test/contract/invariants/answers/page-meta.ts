import { elementsOf, type JsonObject, membersOf, type Operation } from "../../../openapi-document.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** The numbers beside the items of a page belong together, and to what was asked for. */
export const pageMeta: AnswerInvariant = {
  name: "page-meta",
  says: "The meta of a page follows from the page asked for and from the number of all items.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "items", "meta").flatMap(({ object }) => {
      const meta = membersOf(object.meta);
      const items = elementsOf(object.items).length;
      return [
        ...(exchange.told ? [] : differences(meta, askedOf(exchange.operation, exchange.request.query))),
        ...differences(meta, { items_on_page: items, ...followingFrom(meta) }),
      ];
    });
  },
};

/** The page that a request asks for; what it leaves out has the document's default. */
function askedOf({ parameters }: Operation, query: Readonly<Record<string, string>> = {}): JsonObject {
  const asked = (name: string) => {
    const schema = parameters.find((parameter) => parameter.name === name)?.schema;
    return Number(query[name] ?? schema?.default);
  };
  return { current_page: asked("page"), page_size: asked("page_size") };
}

/** What a page's number and size and the number of all items determine. */
function followingFrom(meta: JsonObject): JsonObject {
  const [page, size, total] = [meta.current_page, meta.page_size, meta.total_items].map(Number);
  if (page === undefined || size === undefined || total === undefined || size < 1) return {};
  const pages = Math.ceil(total / size);
  const hasNext = page < pages;
  return {
    total_pages: pages,
    items_on_page: Math.max(0, Math.min(size, total - (page - 1) * size)),
    has_next: hasNext,
    next_page: hasNext ? page + 1 : null,
    // What comes before a page past the end, the document does not say.
    ...(page <= Math.max(pages, 1) && {
      has_previous: page > 1,
      previous_page: page > 1 ? page - 1 : null,
    }),
  };
}

function differences(meta: JsonObject, expected: JsonObject): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => meta[name] !== value)
    .map(([name, value]) => `/meta/${name} is ${JSON.stringify(meta[name])}, not ${JSON.stringify(value)}.`);
}
