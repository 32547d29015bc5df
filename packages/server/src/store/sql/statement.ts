import { type CompiledQuery, type QueryResult, type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";
import { type Words, wordsOf } from "./dialect.ts";

/** What a statement is given. */
type Value = string | number | null;

/** Stands in a statement for a value that comes with each call. */
export type Placeholder = <T extends Value>(name: string) => RawBuilder<T>;

/**
 * Makes a statement that is written out once for each kind of database, instead of each time: that takes
 * several times as long as SQLite takes to look up a row. It is worth it for what every request asks.
 *
 * @param compile writes it, with placeholders for the values
 * @returns carries it out with values by their names
 */
export function statement<Row>(
  compile: (db: Database, value: Placeholder) => CompiledQuery<Row>,
): (db: Database, values: Readonly<Record<string, Value>>) => Promise<QueryResult<Row>> {
  const known = new WeakMap<Words, (values: Readonly<Record<string, Value>>) => CompiledQuery<Row>>();
  return (db, values) => {
    const words = wordsOf(db);
    const made = known.get(words) ?? filling((value) => compile(db, value));
    known.set(words, made);
    return db.executeQuery<Row>(made(values));
  };
}

function filling<Row>(compile: (value: Placeholder) => CompiledQuery<Row>) {
  const names = new Map<unknown, string>();
  const query = compile(<T extends Value>(name: string) => {
    const place = { name };
    names.set(place, name);
    return sql<T>`${place}`;
  });
  const places = query.parameters.map((parameter) => ({ name: names.get(parameter), parameter }));
  return (values: Readonly<Record<string, Value>>): CompiledQuery<Row> => {
    const parameters = places.map(({ name, parameter }) => (name === undefined ? parameter : values[name]));
    return { ...query, parameters };
  };
}
