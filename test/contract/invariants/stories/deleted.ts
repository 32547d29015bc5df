import type { Story } from "../story.ts";
import type { Teller } from "../teller.ts";
import { fieldsOf } from "../teller.ts";
import { collect, idOf, itemsOf, scoreDataset, scoreRows, uploadDataset } from "../things.ts";

/** What has been deleted is nowhere. */
export const deleted: Story = {
  name: "deleted",
  says: "After a 204, the thing is 404 in every way, and in no list.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const kept = await uploadDataset(teller);
    const dataset = await uploadDataset(teller);
    const collection = await collect(teller, [idOf(kept), idOf(dataset)]);
    const group = idOf(collection);
    const run = await scoreRows(teller, undefined, { data_collection_id: group });
    const ofDataset = await scoreDataset(teller, idOf(dataset));
    const ofKept = await scoreDataset(teller, idOf(kept));

    await remove(teller, "Run", idOf(run), ["downloadRun"]);
    await remove(teller, "Run", idOf(ofKept), ["downloadRun"]);
    const withoutRun = await teller.ask("getDataset", { id: idOf(kept) }, 200);
    teller.report(
      still(itemsOf({ ...withoutRun, body: fieldsOf(withoutRun).runs ?? [] }), idOf(ofKept), "/runs"),
      withoutRun,
    );

    await remove(teller, "Dataset", idOf(dataset), ["downloadDataset"]);
    for (const get of ["getRun", "downloadRun"]) await teller.ask(get, { id: idOf(ofDataset) }, 404);
    await teller.ask("createRunFromDataset", { json: { dataset_id: idOf(dataset) } }, 400);
    const emptied = await teller.ask("getDataCollection", { id: group }, 200);
    const { datasets, runs } = fieldsOf(emptied);
    teller.report(
      [
        ...still(itemsOf({ ...emptied, body: datasets ?? [] }), idOf(dataset), "/datasets"),
        ...[run, ofDataset, ofKept].flatMap((each) =>
          still(itemsOf({ ...emptied, body: runs ?? [] }), idOf(each), "/runs"),
        ),
      ],
      emptied,
    );

    await remove(teller, "DataCollection", group, []);
    const freed = await teller.ask("getDataset", { id: idOf(kept) }, 200);
    const { data_collection_id } = fieldsOf(freed);
    teller.report(
      data_collection_id === null
        ? []
        : [`/data_collection_id is ${data_collection_id}, which has been deleted.`],
      freed,
    );
    for (const [list, id] of [
      ["listDatasets", idOf(dataset)],
      ["listDataCollections", group],
    ] as const) {
      const listed = await teller.ask(list, { query: { page_size: "10000" } }, 200);
      teller.report(still(itemsOf(listed), id, "The list"), listed);
    }
    const names = await teller.ask("listDatasetNames", {}, 200);
    teller.report(still(itemsOf(names), idOf(dataset), "The list"), names);
  },
};

/** Deletes a thing, and looks for it wherever its id leads. */
async function remove(teller: Teller, noun: string, id: number, more: readonly string[]): Promise<void> {
  await teller.ask(`delete${noun}`, { id }, 204);
  for (const get of [`get${noun}`, ...more]) await teller.ask(get, { id }, 404);
  await teller.ask(`update${noun}`, { id, json: {} }, 404);
  await teller.ask(`delete${noun}`, { id }, 404);
}

function still(items: readonly { readonly id?: unknown }[], id: number, where: string): string[] {
  return items.some((item) => item.id === id) ? [`${where} still has ${id}, which has been deleted.`] : [];
}
