import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../openapi-document.ts";
import type { Exchange } from "../exchange.ts";
import { selectedAlike } from "../selected-metrics.ts";
import type { Story } from "../story.ts";
import { fieldsOf, type Teller } from "../teller.ts";
import { collect, freshName, idOf, itemsOf, scoreDataset, scoreRows, uploadDataset } from "../things.ts";
import { differing } from "../views.ts";

/** What a PUT changes is changed for whoever asks next, and nothing else is. */
export const changed: Story = {
  name: "changed",
  says: "What a PUT changes shows in the thing and in the lists, and what it leaves out stays unchanged.",
  source: "documented",
  reads: false,
  async tell(teller) {
    const collection = idOf(await collect(teller));
    const dataset = idOf(await uploadDataset(teller, [{ output: "4", golden_answer: "4", answer: "5" }]));
    for (const json of [
      { name: freshName() },
      { data_collection_id: collection },
      { selected_metrics: { "2": 17, "12": { threshold: 18, metric_args: null } } },
      { column_mappings: { output: "answer" } },
      { data_collection_id: null },
    ])
      await change(
        teller,
        { update: "updateDataset", get: "getDataset", list: "listDatasets" },
        dataset,
        json,
      );

    const run = idOf(await scoreRows(teller));
    for (const json of [
      { data_collection_id: collection },
      { alias: freshName() },
      { data_collection_id: null },
    ])
      await change(teller, { update: "updateRun", get: "getRun" }, run, json);
    const ofDataset = idOf(await scoreDataset(teller, dataset));
    await change(teller, { update: "updateRun", get: "getRun" }, ofDataset, { alias: freshName() });

    for (const json of [{ name: freshName() }, { dataset_ids: [dataset] }, { dataset_ids: [] }])
      await change(
        teller,
        { update: "updateDataCollection", get: "getDataCollection", list: "listDataCollections" },
        collection,
        json,
      );
  },
};

/** A request that changes nothing. */
export const unchanged: Story = {
  name: "unchanged",
  says: "A PUT that supplies nothing, or only null where null means nothing, changes nothing.",
  source: "decided",
  reads: false,
  async tell(teller) {
    const things = [
      [
        "updateDataset",
        "getDataset",
        await uploadDataset(teller),
        [{}, { name: null, selected_metrics: null }],
      ],
      ["updateRun", "getRun", await scoreRows(teller), [{}, { alias: null }]],
      [
        "updateDataCollection",
        "getDataCollection",
        await collect(teller),
        [{}, { name: null, dataset_ids: null }],
      ],
    ] as const;
    for (const [update, get, made, bodies] of things) {
      const before = await teller.ask(get, { id: idOf(made) }, 200);
      for (const json of bodies) await teller.ask(update, { id: idOf(made), json }, 200);
      const after = await teller.ask(get, { id: idOf(made) }, 200);
      teller.report(
        differing(fieldsOf(before), fieldsOf(after)).map((why) => `It has ${why}`),
        after,
      );
    }
  },
};

type Operations = { readonly update: string; readonly get: string; readonly list?: string };

/** Changes a thing, and reads it in every way. */
async function change(
  teller: Teller,
  { update, get, list }: Operations,
  id: number,
  json: JsonObject,
): Promise<void> {
  const before = await teller.ask(get, { id }, 200);
  const answer = await teller.ask(update, { id, json }, 200);
  const after = await teller.ask(get, { id }, 200);
  teller.report(unlike(after, json), after);
  teller.report(
    differing(fieldsOf(after), fieldsOf(answer)).map((why) => `The response to the PUT has ${why}`),
    answer,
  );
  // Its name in a run is what a run shows of a collection.
  const touched = [
    ...Object.keys(json),
    "updated_at",
    ...("data_collection_id" in json ? ["data_collection"] : []),
    ...("dataset_ids" in json ? ["datasets", "runs"] : []),
  ];
  const others = Object.fromEntries(
    Object.entries(fieldsOf(before)).filter(([name]) => !touched.includes(name)),
  );
  teller.report(
    differing(others, fieldsOf(after)).map((why) => `Although the PUT does not name it, it has ${why}`),
    after,
  );
  if (list === undefined) return;
  const listed = await teller.ask(list, { query: { page_size: "10000" } }, 200);
  const item = itemsOf(listed).find((each) => each.id === id);
  teller.report(
    item === undefined
      ? [`The list does not have ${id}.`]
      : differing(fieldsOf(after), item).map((why) => `In the list it has ${why}`),
    listed,
  );
}

/** What was sent is not there, in the properties of that name; a collection shows its datasets. */
function unlike(after: Exchange, json: JsonObject): string[] {
  const shown = fieldsOf(after);
  const datasets = itemsOf({ ...after, body: shown.datasets ?? [] }).map(({ id }) => Number(id));
  return Object.entries(json).flatMap(([name, sent]) => {
    const given = name === "dataset_ids" ? datasets : shown[name];
    if (given === undefined)
      return name === "data_collection_id" ? unlikeCollection(shown.data_collection, sent) : [];
    const isSame =
      name === "selected_metrics" ? selectedAlike(sent, shown[name]) : isDeepStrictEqual(given, sent);
    return isSame ? [] : [`After the PUT, ${name} is ${JSON.stringify(given)}, not ${JSON.stringify(sent)}.`];
  });
}

/** A run shows the name of its collection. */
function unlikeCollection(shown: unknown, sent: unknown): string[] {
  return (shown === null) === (sent === null)
    ? []
    : [`After the PUT, data_collection is ${shown}, but ${sent} was sent.`];
}
