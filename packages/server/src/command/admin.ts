import { CommandError, flag } from "@aegis/terminal";
import type { Store } from "../store/store.ts";
import { isBegun } from "./data-folder.ts";
import type { ServerContext } from "./server-context.ts";
import { openPlace, type PlaceValues, placeOptions, storePlace } from "./store-place.ts";

/** The options of every admin command. It works on a folder or a database, whether or not that is served. */
export const adminOptions = {
  ...placeOptions,
  json: flag("--json", "print JSON instead of text and tables"),
};

/**
 * Opens the store for one piece of work.
 *
 * @param begin whether to create a database if there is none in the data folder
 * @throws CommandError if there is none otherwise
 */
export async function withStore(
  { begin = false, ...values }: PlaceValues & { readonly begin?: boolean },
  context: ServerContext,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const place = storePlace(values, context.environment);
  if (place.url === undefined && !begin && !isBegun(place.folder))
    throw new CommandError(
      `There is no database in ${place.name}. Give the server's --data folder, or create a database with aegis-server users create.`,
    );
  const store = await openPlace(place, context);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
