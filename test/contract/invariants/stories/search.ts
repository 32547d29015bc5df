import type { JsonObject } from "../../../openapi-document.ts";
import type { Story } from "../story.ts";
import { collect, freshName, idOf, itemsOf, uploadDataset } from "../things.ts";

const large = "10000";

/** What a search finds. */
export const search: Story = {
  name: "search",
  says: "search lists the datasets whose name contains the text, regardless of case, and no other.",
  source: "decided",
  reads: false,
  async tell(teller) {
    const name = freshName();
    const id = idOf(await uploadDataset(teller, undefined, { name: `Before ${name} after` }));
    await uploadDataset(teller);
    await collect(teller);
    for (const text of [
      name,
      name.toUpperCase(),
      `before ${name.slice(0, 20)}`,
      ` ${name} `,
      name.slice(3),
    ]) {
      const found = await teller.ask("listDatasets", { query: { search: text, page_size: large } }, 200);
      const others = itemsOf(found).filter((item) => !contains(item, text));
      teller.report(
        [
          ...(itemsOf(found).some((item) => item.id === id)
            ? []
            : [`The search does not find the dataset ${id}.`]),
          ...others.map((item) => `The search finds "${item.name}".`),
        ],
        found,
      );
    }
    const nothing = await teller.ask("listDatasets", { query: { search: freshName() } }, 200);
    teller.report(
      itemsOf(nothing).length === 0 ? [] : ["The search finds something by a name that nothing has."],
      nothing,
    );
  },
};

/** What a search finds of what is there already. */
export const searchOfOthers: Story = {
  name: "search-of-others",
  says: "search finds a dataset that is there by a part of its name, and nothing by a name that nothing has.",
  source: "decided",
  reads: true,
  async tell(teller) {
    const all = itemsOf(await teller.ask("listDatasets", { query: { page_size: large } }, 200));
    const nothing = await teller.ask("listDatasets", { query: { search: freshName() } }, 200);
    teller.report(
      itemsOf(nothing).length === 0 ? [] : ["The search finds something by a name that nothing has."],
      nothing,
    );
    const one = all.find(isPlain);
    if (one === undefined) return;
    const text = String(one.name).slice(1).toUpperCase();
    const found = await teller.ask("listDatasets", { query: { search: text, page_size: large } }, 200);
    const others = itemsOf(found).filter((item) => isPlain(item) && !contains(item, text));
    teller.report(
      [
        ...(itemsOf(found).some(({ id }) => id === one.id) ? [] : [`The search does not find ${one.id}.`]),
        ...others.map(({ name }) => `The search finds "${name}".`),
      ],
      found,
    );
  },
};

/** Of other names, the rules of the server say which characters count. */
function isPlain({ name }: JsonObject): boolean {
  return /^[!-~](?: ?[!-~])+$/.test(String(name));
}

function contains({ name }: JsonObject, text: string): boolean {
  return String(name).toLowerCase().includes(text.trim().toLowerCase());
}
