import { Client, Pool, TypeOverrides } from "pg";
import { unescapeText } from "./escape.ts";

/** How to reach a database. */
export type ConnectionOptions = {
  /** Such as `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** What the database's own lists call the connections. */
  readonly application: string;
  /** How many connections at most. */
  readonly connections: number;
  /** Whether a statement may take as long as it takes. */
  readonly patient?: boolean;
};

/**
 * Connections to a database, or to a pool before it, such as PgBouncer. Numbers come back as numbers, and
 * texts as they were sent.
 */
export function createPool({ url, application, connections, patient = false }: ConnectionOptions): Pool {
  const settings = settingsBesides(url, patient ? heartbeat : { ...heartbeat, ...limitsOfStatements });
  const pool = new Pool({
    connectionString: url,
    application_name: application,
    max: connections,
    types,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // The database keeps the other limits. If the way to it is cut without a word, only we can give up.
    ...(patient ? {} : { query_timeout: 35_000 }),
    // Not with the first message of a connection: PgBouncer refuses whoever sends a setting with it.
    onConnect: (client) => client.query(settings).then(() => undefined),
  });
  // A connection may end while nothing runs on it, as when the database restarts. Whoever uses it next is
  // told by the statement that fails.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/**
 * What the database does about a process that it no longer reaches, in seconds and milliseconds: what that
 * one has locked is free sooner than others give up waiting for it.
 */
export const heartbeat = {
  tcp_keepalives_idle: 5,
  tcp_keepalives_interval: 3,
  tcp_keepalives_count: 2,
  tcp_user_timeout: 10_000,
};

/** In milliseconds. What takes this long hangs: statements are small. */
export const limitsOfStatements = {
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** A statement for the settings that the address does not make itself. */
function settingsBesides(url: string, settings: Readonly<Record<string, number>>): string {
  const own = new URLSearchParams(url.split("?")[1]);
  const made = Object.entries(settings).filter(([name]) => !own.has(name));
  return `select ${made.map(([name, value]) => `set_config('${name}', '${value}', false)`).join(", ")}`;
}

/**
 * A database as messages name it: without the password.
 *
 * @throws if the address cannot be read
 */
export function shownDatabase(url: string): string {
  const { host, port, user = "", database = user } = new Client({ connectionString: url });
  return host.startsWith("/") ? `${database} in ${host}` : `${database} at ${host}:${port}`;
}

const types = new TypeOverrides();
for (const oid of [20, 1700]) types.setTypeParser(oid, exactNumber);
for (const oid of [25, 1043]) types.setTypeParser(oid, unescapeText);

/** Whole numbers of 64 bits, and the sums of such. */
function exactNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw new RangeError(`The database has the number ${text}, which is too large.`);
  return number;
}
