import { CommandError, defineCommand, flag, option } from "@aegis/terminal";
import { dataFolder, holdDataFolder, isBegun } from "./data-folder.ts";
import { forgetMoved, noteMoved } from "./moved-folder.ts";
import { runCopy } from "./run-copy.ts";
import type { ServerContext } from "./server-context.ts";
import { type PlaceValues, storePlace } from "./store-place.ts";

const json = flag("--json", "print the tables as JSON");
const again = "If it is interrupted, run it again: it goes on where it was.";

/** Copies everything from a data folder to PostgreSQL. */
export const migrateToPostgres = defineCommand({
  name: "migrate-to-postgres",
  description: `Copy everything from a data folder to an empty PostgreSQL database, and compare every row. No server may be running. ${again}`,
  options: {
    data: option("--data <folder>", "data folder to copy; it stays as it is", { fallback: "./.aegis" }),
    database: option(
      "--database <url>",
      "empty PostgreSQL database, such as postgres://user@host/name (default: DATABASE_URL)",
    ),
    json,
  },
  async run({ json, ...values }, context: ServerContext) {
    const { url, name } = placeInDatabase(values, context);
    const begun = dataFolder(values.data);
    if (!isBegun(begun))
      throw new CommandError(`There is no database in ${begun.path}. Give the server's --data folder.`);
    using folder = holdDataFolder(values.data);
    const from = { name: folder.path, file: folder.database };
    const onCompared = () => noteMoved(folder, name);
    await runCopy({ from, to: { name, url }, json, onCompared }, context);
    context.stderr.write(
      `Copied ${from.name} to ${name}, and found every row the same.
Now start servers and workers with DATABASE_URL set to it: unfinished runs resume there.
Keep the folder as long as you like. It is not served any more, because of ${folder.moved}.
`,
    );
  },
});

/** Copies everything from PostgreSQL to a data folder. */
export const migrateToSqlite = defineCommand({
  name: "migrate-to-sqlite",
  description: `Copy everything from a PostgreSQL database to a data folder that has none, and compare every row. No server or worker may be running. ${again}`,
  options: {
    data: option("--data <folder>", "data folder to copy to", { fallback: "./.aegis" }),
    database: option(
      "--database <url>",
      "PostgreSQL database to copy, such as postgres://user@host/name; it stays as it is (default: DATABASE_URL)",
    ),
    json,
  },
  async run({ json, ...values }, context: ServerContext) {
    const { url, name } = placeInDatabase(values, context);
    using folder = holdDataFolder(values.data);
    const to = { name: folder.path, file: folder.database };
    const onCompared = () => forgetMoved(folder);
    await runCopy({ from: { name, url }, to, json, onCompared }, context);
    context.stderr.write(
      `Copied ${name} to ${to.name}, and found every row the same.
Now start one server with --data ${to.name}, without DATABASE_URL: unfinished runs resume there.
Start nothing on the old database again: they would resume, and spend, in both.
`,
    );
  },
});

/** @throws CommandError if no database is named, or its address cannot be one */
function placeInDatabase(
  values: PlaceValues,
  { environment }: ServerContext,
): { readonly url: string; readonly name: string } {
  const { url, name } = storePlace(values, environment);
  if (url !== undefined) return { url, name };
  throw new CommandError(
    "No PostgreSQL database is named. Set DATABASE_URL, such as to postgres://user@host/name, or give --database.",
  );
}
