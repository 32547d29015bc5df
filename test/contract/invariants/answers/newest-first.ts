import type { Json } from "../../../openapi-document.ts";
import { type Exchange, objectOf, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** Rows and their scores are in the order of the rows; all other things in lists have a time of creation. */
const rowLike = ["DatasetRecord", "EvaluationRow"];

/** Lists begin with what was made last. */
export const newestFirst: AnswerInvariant = {
  name: "newest-first",
  says: "Lists are newest first: by created_at, then by id, both descending.",
  source: "decided",
  find(exchange) {
    return succeeded(exchange)
      ? listsOf(exchange).flatMap(({ pointer, items }) => unordered(pointer, items))
      : [];
  },
};

type List = { readonly pointer: string; readonly items: readonly Item[] };
type Item = { readonly id: number; readonly created: string };

/** The lists of things with a time of creation, wherever they are. */
function listsOf({ places }: Exchange): List[] {
  return places.flatMap(({ pointer, value }) => {
    if (!Array.isArray(value) || value.length < 2) return [];
    const first = places.find((place) => place.pointer === `${pointer}/0`);
    if (first === undefined || first.names.some((name) => rowLike.includes(name))) return [];
    const items = value.map(itemOf).filter((item) => item !== undefined);
    return items.length === value.length ? [{ pointer, items }] : [];
  });
}

function itemOf(value: Json): Item | undefined {
  const { id, created_at } = objectOf(value) ?? {};
  return typeof id === "number" && typeof created_at === "string" ? { id, created: created_at } : undefined;
}

function unordered(pointer: string, items: readonly Item[]): string[] {
  const at = items.findIndex((item, index) => isNewer(item, items[index - 1]));
  if (at < 0) return [];
  return [
    `${pointer}/${at} is newer than the item before it; the newest comes first, and of one instant the highest id.`,
  ];
}

function isNewer(item: Item, before: Item | undefined): boolean {
  if (before === undefined) return false;
  const [time, timeBefore] = [Date.parse(item.created), Date.parse(before.created)];
  return time > timeBefore || (time === timeBefore && item.id > before.id);
}
