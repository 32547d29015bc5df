import { type Command, Option } from "commander";
import { openStore } from "../store/sql/open.ts";
import type { Store } from "../store/store.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { dataFolder, isBegun, makeDataFolder } from "./data-folder.ts";

/** What every admin command takes. */
export type Flags = { readonly data: string; readonly json: boolean };

/** Adds a command on a data folder, beside the server that holds it or without one. */
export function adminCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .addOption(dataOption())
    .option("--json", "print JSON instead of words and tables", false);
}

/** The folder that a command works on. */
export function dataOption(): Option {
  return new Option("--data <folder>", "where everything is kept").default("./.aegis");
}

/**
 * Opens the store of a data folder for one piece of work.
 *
 * @param begin whether it may begin a store where there is none
 * @throws CommandError where there is none otherwise
 */
export async function withStore(
  { data, begin = false }: Pick<Flags, "data"> & { begin?: boolean },
  { clock }: CommandContext,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  if (!(begin || isBegun(dataFolder(data))))
    throw new CommandError(
      `There is no database in ${dataFolder(data).path}. Name the server's --data folder, or begin one by aegis-server users create.`,
    );
  const store = await openStore({ file: makeDataFolder(data).database, clock });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
