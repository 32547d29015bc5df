import { type Direction, type Effect, levelOf, type Report } from "../change.ts";
import { canonical, isObject } from "../json.ts";
import type { Branch } from "./branch.ts";
import { compareArrays } from "./compare-arrays.ts";
import { compareNotes } from "./compare-notes.ts";
import { compareObjects } from "./compare-objects.ts";
import { changeOfKeyword } from "./effect.ts";
import { normalSchema } from "./normal.ts";
import { paired } from "./pair.ts";
import type { Resolve } from "./resolve.ts";

/** What a comparison of two schemas needs to know. */
export type Comparing = {
  readonly direction: Direction;
  /** Where `$ref` of the old and of the new schema leads. */
  readonly from: Resolve;
  readonly to: Resolve;
  readonly report: Report;
  /** Pairs of components compared already: what refers to itself ends, and a change in one is told once. */
  readonly seen: Set<string>;
};

/** The same comparison for schemas of one place, such as the request body: what is told names it first. */
export function within(place: string, comparing: Comparing): Comparing {
  const { report } = comparing;
  return {
    ...comparing,
    report: (level, path, what) => report(level, path === "" ? place : `${place} \`${path}\``, what),
  };
}

/**
 * Tells how a schema changed.
 *
 * @param place - Where the schema is in another one, such as `alias` or `rows[].output`; empty at the top.
 * @see https://json-schema.org/draft/2020-12/json-schema-validation
 */
export function compareSchemas(from: unknown, to: unknown, place: string, comparing: Comparing): void {
  if (leadsOn(from) || leadsOn(to)) {
    const pair = `${canonical(from)} ${canonical(to)}`;
    if (comparing.seen.has(pair)) return;
    comparing.seen.add(pair);
  }
  const old = normalSchema(from, comparing.from);
  const now = normalSchema(to, comparing.to);
  compareNotes(old.notes, now.notes, place, comparing);
  compareBranches(old.branches, now.branches, place, comparing);
}

/** Whether a schema is, or is made of, others: every circle has such a one. */
function leadsOn(schema: unknown): boolean {
  return isObject(schema) && ["$ref", "allOf", "anyOf", "oneOf"].some((keyword) => keyword in schema);
}

function compareBranches(
  from: readonly Branch[],
  to: readonly Branch[],
  place: string,
  comparing: Comparing,
): void {
  const { pairs, gone, fresh } = paired(from, to);
  const { report, direction } = comparing;
  const tell = (effect: Effect, what: string) => report(levelOf(effect, direction), place, what);
  const [lost, gained] = [gone.filter(notNull), fresh.filter(notNull)];
  if (lost.length > 0 && gained.length > 0) {
    tell("other", `the type changed from ${namesOf(lost)} to ${namesOf(gained)}`);
  } else if (lost.length > 0) {
    tell("narrower", `${namesOf(lost)} is not possible any more`);
  } else if (gained.length > 0) {
    tell("wider", `may also be ${namesOf(gained)}`);
  }
  if (gone.length > lost.length) tell("narrower", "may not be null any more");
  if (fresh.length > gained.length) tell("wider", "may be null");
  for (const [old, now] of pairs) compareBranch(old, now, place, comparing);
}

function notNull({ type }: Branch): boolean {
  return type !== "null";
}

function namesOf(branches: readonly Branch[]): string {
  const names = branches.map(({ name, type }) => (name === undefined ? type : `${name} (${type})`));
  return [...new Set(names)].join(" or ");
}

function compareBranch(old: Branch, now: Branch, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  if (old.type !== now.type) {
    const narrower = old.type === "any" || now.type === "integer";
    const what = `the type ${narrower ? "narrowed" : "widened"} from ${old.type} to ${now.type}`;
    report(levelOf(narrower ? "narrower" : "wider", direction), place, what);
    // What the other one says besides its type belongs to the same news.
    if (allowsAll(old) || allowsAll(now)) return;
  }
  const keywords = new Set([...Object.keys(old.keywords), ...Object.keys(now.keywords)]);
  for (const keyword of keywords) {
    if (comparedByPart.has(keyword)) continue;
    const change = changeOfKeyword(keyword, old.keywords[keyword], now.keywords[keyword]);
    if (change !== undefined) report(levelOf(change.effect, direction), place, change.what);
  }
  compareObjects(old.keywords, now.keywords, place, comparing);
  compareArrays(old.keywords, now.keywords, place, comparing);
  comparePart("contentSchema", old.keywords, now.keywords, `${place} (as text)`, comparing);
}

function allowsAll({ type, keywords }: Branch): boolean {
  return type === "any" && Object.keys(keywords).length === 0;
}

const comparedByPart = new Set([
  ...["properties", "required", "additionalProperties", "propertyNames", "patternProperties"],
  ...["items", "prefixItems", "contentSchema"],
]);

/** Compares a schema that another one holds. One that is missing allows everything. */
export function comparePart(
  keyword: string,
  old: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  place: string,
  comparing: Comparing,
): void {
  if (old[keyword] === undefined && now[keyword] === undefined) return;
  compareSchemas(old[keyword] ?? true, now[keyword] ?? true, place, comparing);
}
