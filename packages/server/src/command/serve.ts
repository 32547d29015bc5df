import { once } from "node:events";
import { CommandError, defineCommand } from "@aegis/terminal";
import { exampleKey } from "../domain/api-key.ts";
import { isPaid } from "./compose-engine.ts";
import { emptyDataFolder, type HeldFolder, holdDataFolder, isBegun, isThere } from "./data-folder.ts";
import { greeting } from "./greeting.ts";
import { environmentNotes, judgeEndpoint } from "./judges.ts";
import { refuseBeyondLoopback, refuseFreshOverSystem } from "./sandbox.ts";
import { type ServeValues, serveOptions } from "./serve-options.ts";
import type { ServerContext } from "./server-context.ts";
import { startServing } from "./start-serving.ts";
import { openPlace, type StorePlace, storePlace } from "./store-place.ts";
import { tryPort } from "./try-port.ts";

/** Runs a server until it is asked to stop, then lets it finish the requests under way. */
export const serve = defineCommand({
  name: "serve",
  isDefault: true,
  description: "Run the server until SIGINT or SIGTERM; a second signal stops it at once.",
  notes: environmentNotes,
  options: serveOptions,
  async run(values, context: ServerContext) {
    const { sandbox, host, json } = values;
    const { environment, signal, stdout } = context;
    const place = storePlace(values, environment);
    refuseContradictions(values, place);
    if (sandbox) refuseBeyondLoopback(host);
    const endpoint = judgeEndpoint(environment, values);
    // A server that cannot listen leaves no folder behind.
    if (!isThere(place.folder)) await tryPort(values);
    using folder = holdDataFolder(values.data);
    if (values.fresh && isBegun(folder)) await discard(folder, place, context);
    const store = await openPlace(place, context, { connections: values.databaseConnections });
    await using server = await startServing({ store, place, endpoint }, values, context);
    const { url, hasPage } = server;
    const needsBalance = values.billing === "on" && isPaid({ endpoint, ...values });
    const key = sandbox ? { key: exampleKey } : {};
    stdout.write(greeting({ url, data: place.name, flag: place.flag, hasPage, needsBalance, ...key }, json));
    if (!signal.aborted) await once(signal, "abort");
  },
});

/** @throws CommandError for options that exclude each other */
function refuseContradictions({ fresh, sandbox, apiOnly }: ServeValues, { name, url }: StorePlace): void {
  if (fresh && !sandbox)
    throw new CommandError("--fresh discards everything, which only a sandbox allows. Add --sandbox.");
  if (fresh && url !== undefined)
    throw new CommandError(
      `--fresh discards a data folder, not ${name}. Leave it out, or name an empty database.`,
    );
  if (apiOnly && url === undefined)
    throw new CommandError(
      "--api-only leaves the runs to other processes, which a data folder does not allow. Set DATABASE_URL, or leave it out.",
    );
}

/** @throws CommandError if it is not a sandbox */
async function discard(folder: HeldFolder, place: StorePlace, context: ServerContext): Promise<void> {
  const store = await openPlace(place, context);
  try {
    await refuseFreshOverSystem(store, folder.path);
  } finally {
    await store.close();
  }
  emptyDataFolder(folder);
}
