import { CommandError, flag, option } from "@aegis/terminal";
import { openStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { dataFolder, isBegun, makeDataFolder } from "./data-folder.ts";
import type { ServerContext } from "./server-context.ts";

/** The folder that a command works on. */
export const dataOption = option("--data <folder>", "folder for all data", {
  fallback: "./.aegis",
});

/** The options of every admin command: it works on a data folder, whether or not a server holds it. */
export const adminOptions = {
  data: dataOption,
  json: flag("--json", "print JSON instead of text and tables"),
};

/**
 * Opens the store of a data folder for one piece of work.
 *
 * @param begin whether to create a database if there is none
 * @throws CommandError if there is none otherwise
 */
export async function withStore(
  { data, begin = false }: { readonly data: string; readonly begin?: boolean },
  { clock }: ServerContext,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  if (!(begin || isBegun(dataFolder(data))))
    throw new CommandError(
      `There is no database in ${dataFolder(data).path}. Give the server's --data folder, or create a database with aegis-server users create.`,
    );
  const store = await openStore({ file: makeDataFolder(data).database, clock });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
