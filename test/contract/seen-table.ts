import Table from "cli-table3";
import type { Promised, Seen } from "./witness.ts";

/** How many of the promised headers and properties of each operation were seen, and which were not. */
export function seenTable(all: Seen): string {
  const [headers, properties] = ofSeenResponses(all);
  const table = new Table({
    head: ["operation", "headers seen", "properties seen"],
    style: { head: [], border: [], compact: true },
  });
  const groups = Map.groupBy(properties, ({ operationId }) => operationId);
  for (const operationId of new Set([...groups.keys(), ...headers.map((header) => header.operationId)])) {
    const own = headers.filter((header) => header.operationId === operationId);
    table.push([operationId, share(own), share(groups.get(operationId) ?? [])]);
  }
  return [table.toString(), ...unseen("header", headers), ...unseen("property", properties)].join("\n");
}

/** A line for each operation that has properties which the document does not know. */
export function extraLines({ extras }: Seen): string[] {
  return extras.map(
    ({ operationId, status, name, seen }) =>
      `warning: ${operationId} ${status} has ${name}, which the document does not have (${seen} responses)`,
  );
}

/** Without those of responses that were never seen at all: the table of statuses has them. */
function ofSeenResponses({ headers, properties }: Seen): readonly [readonly Promised[], readonly Promised[]] {
  const isSeen = new Set([...headers, ...properties].filter(({ seen }) => seen > 0).map(response));
  const [one, other] = [headers, properties].map((all) => all.filter((each) => isSeen.has(response(each))));
  return [one ?? [], other ?? []];
}

function response({ operationId, status }: Promised): string {
  return `${operationId} ${status}`;
}

function share(promised: readonly Promised[]): string {
  return promised.length === 0
    ? ""
    : `${promised.filter(({ seen }) => seen > 0).length} of ${promised.length}`;
}

/** One line for each response, since what is missing is mostly missing together. */
function unseen(what: string, promised: readonly Promised[]): string[] {
  return [...Map.groupBy(promised, response)].flatMap(([response, group]) => {
    const names = outermost(group);
    return names.length === 0 ? [] : [`never seen: ${what} of ${response}: ${names.join(" ")}`];
  });
}

/**
 * What was never seen, without what is inside of it: `/user` without its members, and `/runs/{}/…` if all of
 * the items of a list is missing.
 */
function outermost(all: readonly Promised[]): string[] {
  const isEmpty = (list: string) => all.every(({ name, seen }) => seen === 0 || !name.startsWith(`${list}/`));
  const missing = all
    .filter(({ seen }) => seen === 0)
    .map(({ name }) => {
      const list = listsAround(name).find(isEmpty);
      return list === undefined ? name : `${list}/…`;
    });
  const known = [...new Set(missing)];
  return known.filter((name) => !known.some((other) => name.startsWith(`${other}/`)));
}

/** The lists that a property is inside of, the outermost first. */
function listsAround(name: string): string[] {
  return [...name.matchAll(/\{\}(?=\/)/g)].map(({ index }) => name.slice(0, index + 2));
}
