import { once } from "node:events";
import { CommandError, defineCommand, flag, option, wholeNumber } from "@aegis/terminal";
import { environmentNotes, judgeEndpoint } from "./judges.ts";
import { scoringOptions } from "./scoring-options.ts";
import type { ServerContext } from "./server-context.ts";
import { startWorking } from "./start-working.ts";
import { databaseOption, openPlace, storePlace } from "./store-place.ts";
import { workerGreeting } from "./worker-greeting.ts";

/** Scores the runs of a database until it is asked to stop, then saves what it has. */
export const worker = defineCommand({
  name: "worker",
  description:
    "Score the runs of a PostgreSQL database, beside its servers and other workers, until SIGINT or SIGTERM.",
  notes: environmentNotes,
  options: {
    database: databaseOption,
    ...scoringOptions,
    healthPort: option("--health-port <number>", "port for /healthz and /readyz; 0 for any free one", {
      read: wholeNumber({ from: 0, to: 65_535 }),
    }),
    healthHost: option("--health-host <address>", "address for /healthz and /readyz", {
      fallback: "127.0.0.1",
    }),
    json: flag("--json", "print that it is running as one line of JSON"),
  },
  async run({ database, json, ...values }, context: ServerContext) {
    const place = storePlace(
      { data: ".", ...(database === undefined ? {} : { database }) },
      context.environment,
    );
    if (place.url === undefined)
      throw new CommandError(
        "A worker shares a PostgreSQL database with a server, and there is none. Set DATABASE_URL to that of the server, such as postgres://user@host/name.",
      );
    const endpoint = judgeEndpoint(context.environment, values);
    const store = await openPlace(place, context, {
      application: "aegis-server worker",
      connections: values.databaseConnections,
    });
    await using working = await startWorking({ store, endpoint }, values, context);
    context.stdout.write(workerGreeting({ data: place.name, health: working.health }, json));
    if (!context.signal.aborted) await once(context.signal, "abort");
  },
});
