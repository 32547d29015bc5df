import { rm } from "node:fs/promises";
import { join } from "node:path";
import { onDisk } from "../disk.ts";
import { isOfBuiltSurface } from "../surfaces.ts";
import type { OnTiming } from "./build.ts";
import { fingerprintOf, readStamp, writeStamp } from "./stamp.ts";
import { fingerprint, readTree, type Tree, writeWhole } from "./tree.ts";

/** Where a run reads and writes. */
export type Places = {
  /** The folder of the document. */
  readonly source: string;
  /** The folder of the generated files. */
  readonly target: string;
  /**
   * The folders of the generator, of the metrics and of the client's methods, and the files that determine
   * its tools and settings.
   */
  readonly generators: readonly string[];
  readonly settings: readonly string[];
  /** The file that remembers the last run. If nothing has changed, the next run does nothing. */
  readonly stamp: string;
};

/** A generated file that is not as it would be generated now. */
export type Difference = { readonly name: string; readonly is: "missing" | "different" | "not generated" };

/**
 * Brings the target folder up to date, or with `check` only says what it would do. Files that are not
 * generated are removed, except the package's manifest. A check skips what is not committed.
 *
 * @returns what was stale, by name
 * @throws BrokenDocument before anything is written
 * @throws DiskError if a file cannot be read or written
 */
export async function generate(places: Places, check: boolean, onTiming: OnTiming): Promise<Difference[]> {
  const skip = check ? (name: string) => isForeign(name) || isUncommitted(name) : isForeign;
  const inputs = await fingerprintOf([places.source, ...places.generators], places.settings);
  const found = await readTree(places.target, skip);
  const stamp = await readStamp(places.stamp);
  if (stamp?.inputs === inputs && isAsLeft(stamp.outputs, found, skip)) return [];

  // Loaded only now: the libraries take longer to load than a run that has nothing to do.
  const { build } = await import("./build.ts");
  const built = await build(places.source, (name) => !skip(name), onTiming);
  const differences = compare(built, found);
  if (check) return differences;
  for (const { name, is } of differences) {
    const file = join(places.target, name);
    await (is === "not generated"
      ? onDisk("remove", file, rm(file))
      : writeWhole(file, built.get(name) ?? ""));
  }
  await writeStamp(places.stamp, { inputs, outputs: fingerprints(built) });
  return differences;
}

/**
 * What is in the target folder and not ours: the one file written by hand, and what a package manager or an
 * interpreter puts there.
 */
function isForeign(name: string): boolean {
  return name === "package.json" || /(^|\/)(node_modules|__pycache__)\//.test(name);
}

function isUncommitted(name: string): boolean {
  return name.startsWith("docs/") || name === "web/runs.html" || isOfBuiltSurface(name);
}

function isAsLeft(
  left: Readonly<Record<string, string>>,
  found: Tree,
  skip: (name: string) => boolean,
): boolean {
  const relevant = Object.entries(left).filter(([name]) => !skip(name));
  const now = fingerprints(found);
  return relevant.length === found.size && relevant.every(([name, print]) => now[name] === print);
}

function fingerprints(tree: Tree): Record<string, string> {
  return Object.fromEntries([...tree].map(([name, text]) => [name, fingerprint(text)]));
}

/** Compares whole trees, to find also what is no longer generated. */
function compare(built: Tree, found: Tree): Difference[] {
  const differences: Difference[] = [
    ...[...built.keys()].filter((name) => !found.has(name)).map((name) => ({ name, is: "missing" as const })),
    ...[...built]
      .filter(([name, text]) => found.has(name) && found.get(name) !== text)
      .map(([name]) => ({ name, is: "different" as const })),
    ...[...found.keys()]
      .filter((name) => !built.has(name))
      .map((name) => ({ name, is: "not generated" as const })),
  ];
  return differences.sort((one, other) => (one.name < other.name ? -1 : 1));
}
