import { CommandError, option } from "@aegis/terminal";
import { openPostgresStore, type PostgresStoreOptions } from "../store/postgres/open.ts";
import { openStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { type DataFolder, dataFolder, makeDataFolder } from "./data-folder.ts";
import { nameOfDatabase } from "./database-url.ts";
import { refuseMoved } from "./moved-folder.ts";
import type { ServerContext } from "./server-context.ts";

/** The database that a command works on. Its text is not read here: what refuses it would repeat it. */
export const databaseOption = option(
  "--database <url>",
  "PostgreSQL database that keeps everything, such as postgres://user@host/name (default: DATABASE_URL)",
);

/** The options that say where a command finds everything. */
export const placeOptions = {
  data: option("--data <folder>", "folder for all data; with a database, for uploads while they are read", {
    fallback: "./.aegis",
  }),
  database: databaseOption,
};

/** The values of `placeOptions`. */
export type PlaceValues = { readonly data: string; readonly database?: string };

/** Where a system is kept: in a database of its own in a data folder, or in PostgreSQL. */
export type StorePlace = {
  /** As people are told it: the path of the folder, or the address of the database without its password. */
  readonly name: string;
  /** What a command needs to find it again; nothing if the environment says it. */
  readonly flag: string;
  /** With a database it holds nothing but uploads, while they are read. */
  readonly folder: DataFolder;
  /** With the password; undefined if everything is in the folder. */
  readonly url: string | undefined;
};

/**
 * Decides where a command finds everything: what `--database` names, else `DATABASE_URL`, else the data
 * folder.
 *
 * @throws CommandError if the address cannot be one of PostgreSQL. It does not repeat it: it has a password
 */
export function storePlace({ data, database }: PlaceValues, environment: Environment): StorePlace {
  const folder = dataFolder(data);
  if (database !== undefined) return inDatabase(folder, database, "--database", " --database <url>");
  const { DATABASE_URL: url = "" } = environment;
  if (url !== "") return inDatabase(folder, url, "DATABASE_URL", "");
  return { name: folder.path, flag: ` --data ${folder.path}`, folder, url: undefined };
}

type Environment = ServerContext["environment"];

function inDatabase(folder: DataFolder, url: string, source: string, flag: string): StorePlace {
  const name = nameOfDatabase(url);
  if (name !== undefined) return { name, flag, folder, url };
  throw new CommandError(
    `${source} is not the address of a PostgreSQL database. Give one such as postgres://user@host/name, in which special characters of a password are percent-encoded.`,
  );
}

/**
 * Opens the store at a place. It is created, and brought up to date, if need be. In a database its clock is
 * the database's.
 *
 * @param clock milliseconds since 1970, for a data folder
 * @param session what the database calls this process in its lists, and how many connections it has at most
 * @throws StoreUnavailable, CommandError
 */
export async function openPlace(
  { folder, url }: StorePlace,
  { clock }: Pick<ServerContext, "clock">,
  session: Pick<PostgresStoreOptions, "application" | "connections"> = {},
): Promise<Store> {
  if (url !== undefined) return openPostgresStore({ url, ...session });
  refuseMoved(folder);
  return openStore({ file: makeDataFolder(folder.path).database, clock });
}
