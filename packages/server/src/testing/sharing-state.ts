import type { Viewer } from "../domain/entities.ts";
import type { SharedCollection, SharedDataset, SharedRun, SharingState } from "../domain/sharing-moves.ts";

/**
 * Things in shorthand: `c14`, `d1` and `r991` are a collection, a dataset and a run. Each lists its owner (a
 * letter, or `org` if the organization owns it), the organization that it is shared with, the collection that
 * it is in, and the dataset of a run, or `proprietary`. `-` means none: `{ c14: "a -", d1: "a - c14", r991:
 * "a - c14 d1" }`.
 */
export type SharingShorthand = Readonly<Record<string, string>>;

/** The users behind the letters: a and b are in organization 12, s is in 13, l in none. */
export const viewers = {
  a: { user_id: 7, org_id: 12 },
  b: { user_id: 8, org_id: 12 },
  s: { user_id: 20, org_id: 13 },
  l: { user_id: 30, org_id: null },
  /** User a after moving to organization 13. */
  moved: { user_id: 7, org_id: 13 },
} as const satisfies Readonly<Record<string, Viewer>>;

const owners: Readonly<Record<string, number | null>> = { a: 7, b: 8, s: 20, l: 30, org: null };

/** Builds a state from its shorthand. */
export function sharingStateOf(things: SharingShorthand): SharingState {
  const entries = Object.entries(things).map(([name, text]) => ({ name, words: text.split(" ") }));
  const of = (letter: string) => entries.filter(({ name }) => name.startsWith(letter));
  return {
    collections: of("c").map(({ name, words }) => collection(name, words)),
    datasets: of("d").map(({ name, words }) => dataset(name, words)),
    runs: of("r").map(({ name, words }) => run(name, words)),
  };
}

/** What has changed in a state, in shorthand. */
export function changesIn(before: SharingShorthand, after: SharingState): SharingShorthand {
  const all = [
    ...after.collections.map((each) => [`c${each.id}`, `${owned(each)}`]),
    ...after.datasets.map((each) => [
      `d${each.id}`,
      `${owned(each)} ${named("c", each.data_collection_id)}${each.dataset_type_id === 2 ? " proprietary" : ""}`,
    ]),
    ...after.runs.map((each) => [
      `r${each.id}`,
      `${owned(each)} ${named("c", each.data_collection_id)} ${named("d", each.dataset_id)}`,
    ]),
  ];
  return Object.fromEntries(all.filter(([name = "", text]) => before[name] !== text));
}

function owned({ user_id, org_id }: SharedCollection): string {
  const [letter = "?"] = Object.entries(owners).find(([, id]) => id === user_id) ?? [];
  return `${letter} ${org_id ?? "-"}`;
}

function named(letter: string, id: number | null): string {
  return id === null ? "-" : `${letter}${id}`;
}

function collection(name: string, [owner = "", org = "-"]: readonly string[]): SharedCollection {
  const user_id = owners[owner];
  if (user_id === undefined) throw new Error(`${name} has an unknown owner: ${owner}`);
  return { id: idOf(name) ?? 0, user_id, org_id: org === "-" ? null : Number(org) };
}

function dataset(name: string, words: readonly string[]): SharedDataset {
  const [, , inside = "-", type] = words;
  const dataset_type_id = type === "proprietary" ? 2 : 1;
  return { ...collection(name, words), data_collection_id: idOf(inside), dataset_type_id };
}

function run(name: string, words: readonly string[]): SharedRun {
  const [, , inside = "-", over = "-"] = words;
  return { ...collection(name, words), data_collection_id: idOf(inside), dataset_id: idOf(over) };
}

function idOf(name: string): number | null {
  return name === "-" ? null : Number(name.slice(1));
}
