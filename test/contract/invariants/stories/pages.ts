import type { JsonObject } from "../../../openapi-document.ts";
import type { Story } from "../story.ts";
import { fieldsOf, type Teller } from "../teller.ts";
import { collect, freshName, itemsOf, uploadDataset } from "../things.ts";
import { differing } from "../views.ts";

const lists = ["listDatasets", "listDataCollections"];

/** Pages are pieces of one list. */
export const pages: Story = {
  name: "pages",
  says: "The pages of a list, one after the other, are the list, whatever their size.",
  source: "documented",
  reads: true,
  async tell(teller) {
    for (const list of lists) for (const size of [1, 2, 3]) await readAlong(teller, list, size);
  },
};

/** Pages have the size that is asked for, or that of the document. */
export const pageSizes: Story = {
  name: "page-sizes",
  says: "A page has as many items as are asked for, ten if nothing is said; past the end it has none.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const search = freshName();
    for (let number = 1; number <= 11; number += 1) {
      await uploadDataset(teller, undefined, { name: `${search} ${number}` });
      await collect(teller);
    }
    const shown = await teller.ask("listDatasets", { query: { search } }, 200);
    const { total_items } = Object(fieldsOf(shown).meta);
    if (total_items !== 11)
      teller.report([`/meta/total_items is ${total_items}, but 11 datasets have the name.`], shown);
    for (const list of lists) {
      const query = list === "listDatasets" ? { search } : {};
      for (const [page, size] of [
        [1, undefined],
        [2, undefined],
        [2, 3],
        [4, 3],
        [2, 10],
        [1, 10_000],
        [9_999, 10],
      ] as const) {
        // The answer says how many items there are, and the invariants of pages then say how many are on it.
        await teller.ask(
          list,
          { query: { ...query, page: String(page), ...(size && { page_size: String(size) }) } },
          200,
        );
      }
    }
    for (const size of [1, 4, 11]) await readAlong(teller, "listDatasets", size, { search });
  },
};

/** How much of a long list is read. */
const most = 12;

/** Reads pages one after the other, and compares them with the beginning of the list in one piece. */
async function readAlong(
  teller: Teller,
  list: string,
  size: number,
  query: Record<string, string> = {},
): Promise<void> {
  const whole = await teller.ask(list, { query: { ...query, page_size: "100" } }, 200);
  const expected = itemsOf(whole);
  const read: JsonObject[] = [];
  for (let page = 1; read.length < Math.min(expected.length, most); page += 1) {
    const shown = await teller.ask(
      list,
      { query: { ...query, page: String(page), page_size: String(size) } },
      200,
    );
    const items = itemsOf(shown);
    const { total_items } = Object(fieldsOf(shown).meta);
    const same = Object(fieldsOf(whole).meta).total_items;
    teller.report(
      [
        ...items.flatMap((item, index) => misplaced(item, expected[read.length + index], index)),
        ...(total_items === same ? [] : [`/meta/total_items is ${total_items}, on another page ${same}.`]),
        ...(items.length === 0
          ? [`The page is empty, after ${read.length} of ${expected.length} items.`]
          : []),
      ],
      shown,
    );
    if (items.length === 0) return;
    read.push(...items);
  }
}

function misplaced(item: JsonObject, expected: JsonObject | undefined, index: number): string[] {
  if (item.id !== expected?.id)
    return [`/items/${index} has the id ${item.id}; in the list in one piece ${expected?.id} is there.`];
  return differing(expected ?? {}, item).map((why) => `/items/${index} has ${why}`);
}
