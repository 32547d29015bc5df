import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../openapi-document.ts";
import { firstDifference } from "../../first-difference.ts";
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
      if (list !== undefined) teller.report(notIn(itemsOf(list), idOf(thing)), list);
    const whole = await teller.ask("getDataset", { id: idOf(dataset) }, 200);
    teller.report(otherThan(listOf(whole, "runs"), [later, ofDataset], "/runs"), whole);
    teller.report(evaluationsOf(whole, later), whole);
    const group = await teller.ask("getDataCollection", { id: idOf(collection) }, 200);
    teller.report(
      [
        ...otherThan(listOf(group, "datasets"), [another, dataset], "/datasets"),
        ...otherThan(listOf(group, "runs"), [custom, later, ofDataset], "/runs"),
      ],
      group,
    );
    teller.report(otherThan(listOf(collection, "datasets"), [another, dataset], "/datasets"), collection);
    for (const { shown, finding } of differences([ofDataset, later, custom, whole, group, ...inLists]))
      teller.report([finding], shown);
  },
};

async function readBack(teller: Teller, operationId: string, made: Exchange): Promise<void> {
  const read = await teller.ask(operationId, { id: idOf(made) }, 200);
  const difference = firstDifference(read.body, made.body);
  teller.report(difference === undefined ? [] : [`Not as it was created: ${difference}`], read);
}

/** The newest run's scores are those that the dataset shows. */
function evaluationsOf(whole: Exchange, run: Exchange): string[] {
  const [shown, scored] = [whole, run].map((each) => listOf(each, "evaluations").map(({ id }) => id));
  return isDeepStrictEqual(shown, scored)
    ? []
    : [`/evaluations are ${shown?.join(", ")}, not ${scored?.join(", ")}, those of the newest run.`];
}

/** A list of others' things too lacks one. */
function notIn(items: readonly JsonObject[], id: number): string[] {
  return items.some((item) => item.id === id) ? [] : [`The list does not have ${id}.`];
}

/** A list of the suite's things alone has others, or has them in another order. */
function otherThan(items: readonly JsonObject[], things: readonly Exchange[], where: string): string[] {
  const [found, expected] = [items.map(({ id }) => Number(id)), things.map(idOf)];
  return isDeepStrictEqual(found, expected)
    ? []
    : [`${where} has ${found.join(", ")}, not ${expected.join(", ")}.`];
}

function listOf(exchange: Exchange, name: string): readonly JsonObject[] {
  const [whole] = objectsWith(exchange, name);
  const list = whole?.object[name];
  return itemsOf({ ...exchange, body: list ?? [] });
}
