import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** The lists of a thing, and the property by which each of their items names that thing. */
const children: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Run: { evaluations: "run_id" },
  CollectionRunDetail: { evaluations: "run_id" },
  DatasetDetail: { records: "dataset_id", runs: "dataset_id", evaluations: "dataset_id" },
  DataCollectionDetail: { datasets: "data_collection_id", runs: "data_collection_id" },
  DataCollection: { runs: "data_collection_id" },
};

/** Objects that are also named by their id. */
const named = ["dataset_type", "run_type", "run_source", "dataset", "record"];

/** What is inside of something names it. */
export const belonging: AnswerInvariant = {
  name: "belonging",
  says: "What is listed in a thing has that thing's id, and an object the id that stands beside it.",
  source: "documented",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "id").flatMap(({ place, object }) => [
      ...place.names.flatMap((name) => strangers(place.pointer, object, children[name] ?? {})),
      ...misnamed(place.pointer, object),
      ...(place.names.includes("DatasetDetail")
        ? [...ofAnotherRun(place.pointer, object), ...ofNoRecord(place.pointer, object)]
        : []),
    ]);
  },
};

function strangers(at: string, parent: JsonObject, lists: Readonly<Record<string, string>>): string[] {
  return Object.entries(lists).flatMap(([list, key]) =>
    elementsOf(parent[list]).flatMap((item, index) => {
      const id = membersOf(item)[key];
      return id === undefined || id === parent.id
        ? []
        : [`${at}/${list}/${index}/${key} is ${id}, but it is listed in ${parent.id}.`];
    }),
  );
}

function misnamed(at: string, object: JsonObject): string[] {
  return named.flatMap((name) => {
    const [inner, id] = [membersOf(object[name]).id, object[`${name}_id`]];
    return inner === undefined || id === undefined || inner === id
      ? []
      : [`${at}/${name}/id is ${inner}, but ${name}_id is ${id}.`];
  });
}

/** A dataset shows the evaluations of one run: if it is among yours, of your newest through the API. */
function ofAnotherRun(at: string, { runs, evaluations }: JsonObject): string[] {
  const own = elementsOf(runs).map(membersOf);
  const newest = own.find(({ run_source }) => membersOf(run_source).name === "api")?.id;
  const shown = new Set(elementsOf(evaluations).map((evaluation) => membersOf(evaluation).run_id));
  if (shown.size > 1) return [`${at}/evaluations are of several runs: ${[...shown].join(", ")}.`];
  const [run] = shown;
  return run !== undefined && run !== newest && own.some(({ id }) => id === run)
    ? [`${at}/evaluations are of run ${run}, but the newest run through the API is ${newest}.`]
    : [];
}

/** The rows of a dataset never change, so what its runs scored is among them. */
function ofNoRecord(at: string, { records, evaluations }: JsonObject): string[] {
  const known = new Set(elementsOf(records).map((record) => membersOf(record).id));
  const scored = elementsOf(evaluations).map((evaluation) => membersOf(evaluation).record_id);
  const strange = scored.filter((record) => record !== undefined && !known.has(record));
  return strange.map(
    (record) => `${at}/evaluations has the record ${record}, which is not one of the dataset.`,
  );
}
