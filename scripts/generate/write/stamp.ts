import { fingerprint, readTree, textOf, writeWhole } from "./tree.ts";

/** What a run read and wrote: if both are unchanged, another run would change nothing. */
export type Stamp = {
  /** Of everything that is generated from, the generator included. */
  readonly inputs: string;
  /** Of every generated file. */
  readonly outputs: Readonly<Record<string, string>>;
};

/** The fingerprint of all files in some folders, by name and content, and of some single files. */
export async function fingerprintOf(folders: readonly string[], files: readonly string[]): Promise<string> {
  const trees = await Promise.all(folders.map((folder) => readTree(folder)));
  const texts = await Promise.all(files.map(textOf));
  return fingerprint(...trees.map((tree) => JSON.stringify([...tree])), JSON.stringify(texts));
}

/**
 * The stamp in a file; undefined if there is none, or if it cannot be read: it is a cache, and is written
 * again.
 */
export async function readStamp(file: string): Promise<Stamp | undefined> {
  const text = await textOf(file);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeStamp(file: string, stamp: Stamp): Promise<void> {
  return writeWhole(file, `${JSON.stringify(stamp)}\n`);
}
