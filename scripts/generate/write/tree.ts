import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { makeFolder } from "@aegis/io/make-folder";
import { openOutput } from "@aegis/io/output-file";
import { onDisk } from "../disk.ts";

/** A folder as the texts of its files, by sorted path with slashes. */
export type Tree = ReadonlyMap<string, string>;

/**
 * Reads a folder with its subfolders, without the names that `skip` picks. A folder that does not exist is
 * empty.
 */
export async function readTree(folder: string, skip: (name: string) => boolean = () => false): Promise<Tree> {
  const entries = await onDisk(
    "read",
    folder,
    readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing([])),
  );
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((name) => !skip(name))
    .sort();
  return new Map(await Promise.all(names.map(async (name) => textEntry(folder, name))));
}

async function textEntry(folder: string, name: string): Promise<[string, string]> {
  const file = join(folder, name);
  return [name, await onDisk("read", file, readFile(file, "utf8"))];
}

/** The text of a file; undefined if it does not exist. */
export function textOf(file: string): Promise<string | undefined> {
  return onDisk("read", file, readFile(file, "utf8").catch(unlessMissing(undefined)));
}

/** A hash: equal contents have equal ones. */
export function fingerprint(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}

/** Writes a file atomically: nobody ever reads half of it. A link stays one. */
export function writeWhole(file: string, text: string): Promise<void> {
  return onDisk("write", file, makeAndWrite(file, text));
}

async function makeAndWrite(file: string, text: string): Promise<void> {
  await makeFolder(dirname(file));
  const output = await openOutput(file);
  try {
    await output.write(text);
    await output.keep();
  } finally {
    await output.discard();
  }
}

function unlessMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return value;
    throw error;
  };
}
