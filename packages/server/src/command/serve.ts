import { once } from "node:events";
import { CommandError, defineCommand } from "@aegis/terminal";
import { exampleKey } from "../domain/api-key.ts";
import { openStore } from "../store/sqlite/open.ts";
import {
  dataFolder,
  emptyDataFolder,
  type HeldFolder,
  holdDataFolder,
  isBegun,
  isThere,
} from "./data-folder.ts";
import { greeting } from "./greeting.ts";
import { environmentNotes, judgeEndpoint } from "./judges.ts";
import { refuseBeyondLoopback, refuseFreshOverSystem } from "./sandbox.ts";
import { serveOptions } from "./serve-options.ts";
import type { ServerContext } from "./server-context.ts";
import { isPaid, startServing } from "./start-serving.ts";
import { tryPort } from "./try-port.ts";

/** Runs a server until it is asked to stop, then lets it finish the requests under way. */
export const serve = defineCommand({
  name: "serve",
  isDefault: true,
  description: "Run the server until SIGINT or SIGTERM; a second signal stops it at once.",
  notes: environmentNotes,
  options: serveOptions,
  async run(values, context: ServerContext) {
    const { sandbox, fresh, host, json } = values;
    if (fresh && !sandbox)
      throw new CommandError("--fresh discards everything, which only a sandbox allows. Add --sandbox.");
    if (sandbox) refuseBeyondLoopback(host);
    const { environment, clock, signal, stdout } = context;
    const endpoint = judgeEndpoint(environment, values);
    // A server that cannot listen leaves no folder behind.
    if (!isThere(dataFolder(values.data))) await tryPort(values);
    using folder = holdDataFolder(values.data);
    if (fresh && isBegun(folder)) await discard(folder, clock);
    const store = await openStore({ file: folder.database, clock });
    await using server = await startServing({ store, folder, endpoint }, values, context);
    const { url, hasPage } = server;
    const needsBalance = values.billing === "on" && isPaid({ endpoint, ...values });
    const key = sandbox ? { key: exampleKey } : {};
    stdout.write(greeting({ url, data: folder.path, hasPage, needsBalance, ...key }, json));
    if (!signal.aborted) await once(signal, "abort");
  },
});

/** @throws CommandError if it is not a sandbox */
async function discard(folder: HeldFolder, clock: () => number): Promise<void> {
  const store = await openStore({ file: folder.database, clock });
  try {
    await refuseFreshOverSystem(store, folder.path);
  } finally {
    await store.close();
  }
  emptyDataFolder(folder);
}
