import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../openapi-document.ts";
import { type Exchange, objectsWith } from "../exchange.ts";
import type { Story } from "../story.ts";
import type { Teller } from "../teller.ts";
import {
  collect,
  idOf,
  itemsOf,
  rightRow,
  scoreDataset,
  scoreRows,
  uploadDataset,
  wrongRow,
} from "../things.ts";
import { differences } from "../views.ts";

/** What has been created is there. */
export const created: Story = {
  name: "created",
  says: "What a 201 shows can be read, with the same content, alone and in the lists.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const dataset = await uploadDataset(teller, [rightRow, wrongRow]);
    await readBack(teller, "getDataset", dataset);
    const another = await uploadDataset(teller);
    const collection = await collect(teller, [idOf(dataset), idOf(another)]);
    const ofDataset = await scoreDataset(teller, idOf(dataset));
    const later = await scoreDataset(teller, idOf(dataset));
    const custom = await scoreRows(teller, undefined, { data_collection_id: idOf(collection) });
    for (const run of [ofDataset, later, custom]) await readBack(teller, "getRun", run);

    const inLists = [
      await teller.ask("listDatasets", { query: { page_size: "10000" } }, 200),
      await teller.ask("listDatasetNames", {}, 200),
      await teller.ask("listDataCollections", { query: { page_size: "10000" } }, 200),
    ];
    const [datasets, names, collections] = inLists;
    for (const [list, thing] of [
      [datasets, dataset],
      [names, dataset],
      [collections, collection],
    ] as const)
      if (list !== undefined) teller.report(notIn(itemsOf(list), [idOf(thing)], "The list"), list);
    const whole = await teller.ask("getDataset", { id: idOf(dataset) }, 200);
    teller.report(notIn(listOf(whole, "runs"), [idOf(later), idOf(ofDataset)], "/runs"), whole);
    teller.report(evaluationsOf(whole, later), whole);
    const group = await teller.ask("getDataCollection", { id: idOf(collection) }, 200);
    teller.report(
      [
        ...notIn(listOf(group, "datasets"), [idOf(another), idOf(dataset)], "/datasets"),
        ...notIn(listOf(group, "runs"), [idOf(custom), idOf(later), idOf(ofDataset)], "/runs"),
      ],
      group,
    );
    for (const { shown, finding } of differences([ofDataset, later, custom, whole, group, ...inLists]))
      teller.report([finding], shown);
  },
};

async function readBack(teller: Teller, operationId: string, made: Exchange): Promise<void> {
  const read = await teller.ask(operationId, { id: idOf(made) }, 200);
  const same = isDeepStrictEqual(read.body, made.body);
  teller.report(same ? [] : differences([made, read]).map(({ finding }) => finding), read);
}

/** The newest run's scores are those that the dataset shows. */
function evaluationsOf(whole: Exchange, run: Exchange): string[] {
  const [shown, scored] = [whole, run].map((each) => listOf(each, "evaluations").map(({ id }) => id));
  return isDeepStrictEqual(shown, scored)
    ? []
    : [`/evaluations are ${shown?.join(", ")}, not ${scored?.join(", ")}, those of the newest run.`];
}

/** Things are missing, or not in this order. */
function notIn(items: readonly JsonObject[], ids: readonly number[], where: string): string[] {
  const found = items.map(({ id }) => Number(id)).filter((id) => ids.includes(id));
  return isDeepStrictEqual(found, ids)
    ? []
    : [`${where} has of ${ids.join(", ")} only ${found.join(", ") || "none"}, or in another order.`];
}

function listOf(exchange: Exchange, name: string): readonly JsonObject[] {
  const [whole] = objectsWith(exchange, name);
  const list = whole?.object[name];
  return itemsOf({ ...exchange, body: list ?? [] });
}
