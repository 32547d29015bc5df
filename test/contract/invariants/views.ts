import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "../../openapi-document.ts";
import { type Exchange, objectOf } from "./exchange.ts";

/** Two views of one thing and where they differ. */
export type Difference = { readonly shown: Exchange; readonly finding: string };

/** The components that show things of one kind, from the shortest view to the longest. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  dataset: ["DatasetName", "DatasetSummary", "Dataset"],
  run: ["DatasetRun", "CollectionRun", "RunSummary", "Run"],
  collection: ["DataCollection", "DataCollectionDetail"],
  evaluation: ["EvaluationRow", "RunEvaluation", "Evaluation"],
  record: ["DatasetRecord", "RunRecord"],
  "dataset type": ["DatasetType"],
  user: ["User", "Member"],
};

/** What differs between the views that responses show of one thing; nothing changed between them. */
export function differences(exchanges: readonly Exchange[]): Difference[] {
  const first = new Map<string, JsonObject>();
  return exchanges.flatMap((shown) =>
    shown.places.flatMap(({ pointer, names, value }) => {
      const object = objectOf(value);
      const kind = Object.keys(kinds).find((each) => names.some((name) => kinds[each]?.includes(name)));
      if (object === undefined || kind === undefined) return [];
      const key = `${kind} ${object.id}`;
      const before = first.get(key);
      first.set(key, { ...object, ...before });
      return before === undefined
        ? []
        : differing(before, object, kind === "record").map((why) => ({
            shown,
            finding: `${pointer || "It"} shows ${key} with ${why}`,
          }));
    }),
  );
}

/**
 * The properties that two views have in common, and show differently, a sentence each.
 *
 * @param mayBeCut whether one of them shows the beginnings of texts
 */
export function differing(one: JsonObject, other: JsonObject, mayBeCut = false): string[] {
  return Object.keys(other)
    .filter((name) => name in one && !isAlike(one[name], other[name], mayBeCut))
    .map(
      (name) => `${name} ${JSON.stringify(other[name])}, but elsewhere it is ${JSON.stringify(one[name])}.`,
    );
}

/** Things inside of a view are compared on their own; here only whether they are the same. */
function isAlike(one: Json | undefined, other: Json | undefined, mayBeCut: boolean): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return isDeepStrictEqual(one.map(idOrSelf), other.map(idOrSelf));
  const [text, object] = typeof one === "string" ? [one, objectOf(other)] : [other, objectOf(one)];
  if (typeof text === "string" && object !== undefined) return isNamed(object, text);
  if (mayBeCut && typeof one === "string" && typeof other === "string") return isCutAlike(one, other);
  return isDeepStrictEqual(idOrSelf(one), idOrSelf(other));
}

function idOrSelf(value: Json | undefined): Json | undefined {
  return objectOf(value)?.id ?? value;
}

/** A run shows names where other views show objects, and labels of its own. */
function isNamed(object: JsonObject, text: string): boolean {
  return "label" in object || object.name === text || object.email === text;
}

/** A run shows the first 100 characters of a text. */
function isCutAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = [one, other].map((text) => [...text]).sort((a, b) => a.length - b.length);
  return short?.length === 100 && long?.slice(0, 100).join("") === short.join("");
}
