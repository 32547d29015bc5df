import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { openOutput } from "@aegis/io/output-file";
import { argument, CommandError, defineCommand, flag } from "@aegis/terminal";
import { copyDatabase, verifyDatabase } from "../store/sqlite/backup.ts";
import { type DataFolder, emptyDataFolder, holdDataFolder, isBegun } from "./data-folder.ts";
import type { ServerContext } from "./server-context.ts";
import { type PlaceValues, placeOptions, storePlace } from "./store-place.ts";

/** Writes a copy of a database to a file, while a server may be running on it. */
export const backup = defineCommand({
  name: "backup",
  description: "Copy the database to a file, whether or not a server is running.",
  arguments: { file: argument("<file>", "file to write, or to replace") },
  options: placeOptions,
  async run({ file, ...place }, { stderr, environment }: ServerContext) {
    const folder = onlyFolder(place, environment, "Copy it with pg_dump");
    if (!isBegun(folder))
      throw new CommandError(`There is no database in ${folder.path}. Give the server's --data folder.`);
    await inPrivateFolder(folder.path, async (copy) => {
      copyDatabase(folder.database, copy);
      await verifyDatabase(copy, folder.database);
      await copyWhole(copy, file);
    });
    stderr.write(`Copied the database of ${folder.path} to ${file}.\n`);
  },
});

/** Puts a copy back in place of a database, while no server is running on it. */
export const restore = defineCommand({
  name: "restore",
  description:
    "Put a backup in a data folder that no server is using. Unfinished runs in it resume, and spend.",
  arguments: { file: argument("<file>", "a file that aegis-server backup wrote") },
  options: {
    ...placeOptions,
    replace: flag("--replace", "discard the database that is in the folder"),
  },
  async run({ file, replace, ...place }, { stderr, environment }: ServerContext) {
    onlyFolder(place, environment, "Restore a copy of pg_dump with pg_restore");
    using folder = holdDataFolder(place.data);
    if (isBegun(folder) && !replace)
      throw new CommandError(
        `${folder.path} has a database. Add --replace to discard it, or choose another --data folder.`,
      );
    await inPrivateFolder(folder.path, async (copy) => {
      await copyWhole(file, copy);
      await verifyDatabase(copy, file);
      // The log of the old database must not be applied to the new one.
      emptyDataFolder(folder);
      await copyWhole(copy, folder.database);
    });
    stderr.write(`Restored ${file} to ${folder.path}.\n`);
  },
});

/** @throws CommandError if everything is in a database, which has programs of its own for this */
function onlyFolder(
  values: PlaceValues,
  environment: ServerContext["environment"],
  remedy: string,
): DataFolder {
  const { name, url, folder } = storePlace(values, environment);
  if (url === undefined) return folder;
  throw new CommandError(
    `${name} is a PostgreSQL database. ${remedy}, or leave out --database and DATABASE_URL.`,
  );
}

/** Works with a file beside the database that nobody else can read, and removes it. */
async function inPrivateFolder(beside: string, work: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(beside, ".copy-"));
  try {
    await work(join(folder, "aegis.db"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Copies a file so that the copy appears whole, and only its owner can read it. @throws CommandError */
async function copyWhole(from: string, to: string): Promise<void> {
  try {
    const output = await openOutput(to, { mode: 0o600 });
    try {
      for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) await output.write(chunk);
      await output.keep();
    } finally {
      await output.discard();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`Cannot copy ${from} to ${to}: ${reason}.`, { cause: error });
  }
}
