import { type Operation, operations } from "../openapi-document.ts";
import type { Exchange } from "./invariants/exchange.ts";
import { extrasOf, pathsOf } from "./invariants/places.ts";

/** A header or a property that the document promises, and in how many responses it was seen. */
export type Promised = {
  readonly operationId: string;
  readonly status: number;
  /** The name of a header, or the path of a property such as `/items/{}/id`. */
  readonly name: string;
  readonly seen: number;
};

/** What was seen of what the document promises, and beyond it. */
export type Seen = {
  readonly headers: readonly Promised[];
  readonly properties: readonly Promised[];
  /** Properties that the document does not have. It allows them; they are worth a look. */
  readonly extras: readonly Promised[];
};

/** Looks at responses, and counts. */
export type Witness = {
  readonly see: (exchange: Exchange) => void;
  readonly seen: () => Seen;
};

/** Creates a witness who has seen nothing. */
export function createWitness(): Witness {
  const headers = new Map<string, Promised>();
  const properties = new Map<string, Promised>();
  const extras = new Map<string, Promised>();
  return {
    see({ operation: { operationId, responses }, response, places }) {
      const { status } = response;
      const names = Object.keys(responses[status]?.headers ?? {});
      const given = names.filter((name) => response.headers.has(name));
      count(
        headers,
        given.map((name) => ({ operationId, status, name })),
      );
      const paths = new Set(places.map(({ path }) => path));
      count(
        properties,
        [...paths].map((name) => ({ operationId, status, name })),
      );
      count(
        extras,
        [...new Set(extrasOf(places))].map((name) => ({ operationId, status, name })),
      );
    },
    seen: () => ({
      headers: [...headers.values()],
      properties: [...properties.values()],
      extras: [...extras.values()],
    }),
  };
}

/** What several witnesses have seen, together with what the document promises and nobody has seen. */
export function together(all: readonly Seen[]): Seen {
  return {
    headers: [...sum([...promisedHeaders(), ...all.flatMap(({ headers }) => headers)]).values()],
    properties: withoutStrange(
      sum([...promisedProperties(), ...all.flatMap(({ properties }) => properties)]),
    ),
    extras: [...sum(all.flatMap(({ extras }) => extras)).values()],
  };
}

type One = Omit<Promised, "seen">;

function count(counts: Map<string, Promised>, found: readonly One[]): void {
  for (const one of found) counts.set(key(one), { ...one, seen: (counts.get(key(one))?.seen ?? 0) + 1 });
}

function sum(found: readonly Promised[]): Map<string, Promised> {
  const groups = Map.groupBy(found, key);
  return new Map(
    [...groups].flatMap(([name, [first, ...others]]) =>
      first === undefined
        ? []
        : [[name, { ...first, seen: others.reduce((total, { seen }) => total + seen, first.seen) }]],
    ),
  );
}

/** The places of a body that are not properties: the whole, and the items of lists. */
function withoutStrange(counts: ReadonlyMap<string, Promised>): Promised[] {
  const promised = new Set(promisedProperties().map(key));
  return [...counts].flatMap(([name, each]) => (promised.has(name) ? [each] : []));
}

function promisedHeaders(): Promised[] {
  return operations.flatMap((operation) =>
    responsesOf(operation).flatMap(({ status, headers = {} }) =>
      Object.keys(headers).map((name) => ({ operationId: operation.operationId, status, name, seen: 0 })),
    ),
  );
}

function promisedProperties(): Promised[] {
  return operations.flatMap((operation) =>
    responsesOf(operation).flatMap(({ status, content = {} }) =>
      Object.values(content).flatMap(({ schema }) =>
        pathsOf(schema).map((name) => ({ operationId: operation.operationId, status, name, seen: 0 })),
      ),
    ),
  );
}

function responsesOf({ responses }: Operation) {
  return Object.entries(responses).map(([status, response]) => ({ status: Number(status), ...response }));
}

function key({ operationId, status, name }: One): string {
  return `${operationId} ${status} ${name}`;
}
