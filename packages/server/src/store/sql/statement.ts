import { type CompiledQuery, type QueryResult, type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";
import { type Words, wordsOf } from "./dialect.ts";

/** What a statement is given. */
type Value = string | number | null;

/** Stands in a statement for a value that comes with each call. */
export type Placeholder = <T extends Value>(name: string) => RawBuilder<T>;

/** A statement whose text is always the same, so that a connection may keep it prepared under its name. */
export type NamedQuery<Row = unknown> = CompiledQuery<Row> & {
  /** No other statement of this process has it. */
  readonly name: string;
};

/** The name of a statement that `statement` has made; undefined of any other. */
export function nameOf(query: CompiledQuery | NamedQuery): string | undefined {
  return "name" in query ? query.name : undefined;
}

/**
 * Makes a statement that is written out once for each kind of database, instead of each time: that takes
 * several times as long as SQLite takes to look up a row. PostgreSQL plans it once for each connection, so
 * there must be one way to carry it out that is best whatever the values are, and however large tables grow.
 * It is worth it for what every request asks.
 *
 * @param compile writes it, with placeholders for the values
 * @returns carries it out with values by their names
 */
export function statement<Row>(
  compile: (db: Database, value: Placeholder) => CompiledQuery<Row>,
): (db: Database, values: Readonly<Record<string, Value>>) => Promise<QueryResult<Row>> {
  const known = new WeakMap<Words, (values: Readonly<Record<string, Value>>) => NamedQuery<Row>>();
  return (db, values) => {
    const words = wordsOf(db);
    const fill = known.get(words) ?? filling((value) => compile(db, value));
    known.set(words, fill);
    return db.executeQuery<Row>(fill(values));
  };
}

let made = 0;

function filling<Row>(compile: (value: Placeholder) => CompiledQuery<Row>) {
  made += 1;
  const name = `aegis_${made}`;
  const names = new Map<unknown, string>();
  const query = compile(<T extends Value>(name: string) => {
    const place = { name };
    names.set(place, name);
    return sql<T>`${place}`;
  });
  const places = query.parameters.map((parameter) => ({ place: names.get(parameter), parameter }));
  return (values: Readonly<Record<string, Value>>): NamedQuery<Row> => {
    const parameters = places.map(({ place, parameter }) =>
      place === undefined ? parameter : values[place],
    );
    return { ...query, parameters, name };
  };
}
