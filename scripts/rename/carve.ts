import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isGone, modulesOf, namesExportedBy, withoutExportsOf } from "./edit-source.ts";
import { layDocument } from "./lay-document.ts";
import { ownPaths } from "./own-paths.ts";
import { filesOf, remove } from "./repository.ts";
import { trimChecks } from "./trim-checks.ts";
import { trimManifests } from "./trim-manifests.ts";
import { wordsOf } from "./words-of-document.ts";
import { writeFacade } from "./write-facade.ts";

/** What takes the place of own files; named with `.txt`, so that no tool takes them for sources. */
const bare = join(import.meta.dirname, "bare");

/**
 * Takes out of the repository what only this API needs, and puts another API's document in place of ours.
 *
 * @param document a folder laid out as `openapi/`
 */
export async function carve(root: string, document: string): Promise<void> {
  const words = wordsOf(root);
  const put = filesToPut();
  for (const path of globSync(Object.keys(ownPaths), { cwd: root })) remove(root, path);
  for (const [file, text] of put) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  layDocument(root, document);
  trimManifests(root);
  trimIndexes(root);
  await writeFacade(root);
  removeTests(root, words);
  await trimChecks(root);
}

/** Read before anything is removed: they are removed themselves. */
function filesToPut(): [string, string][] {
  return globSync("**/*.txt", { cwd: bare }).map((file) => [
    file.replace(/\.txt$/, ""),
    readFileSync(join(bare, file), "utf8"),
  ]);
}

/** An index has no line for what is gone. */
function trimIndexes(root: string): void {
  for (const file of globSync("packages/*/src/**/*.ts", { cwd: root })) {
    const text = readFileSync(join(root, file), "utf8");
    const trimmed = withoutExportsOf(
      text,
      (module) => isGone(root, file, module),
      (module) => namesOf(root, file, module),
    );
    if (trimmed !== text) writeFileSync(join(root, file), trimmed);
  }
}

function namesOf(root: string, from: string, module: string): ReadonlySet<string> | undefined {
  if (!module.startsWith(".")) return undefined;
  return namesExportedBy(readFileSync(join(root, dirname(from), module), "utf8"));
}

/** Tests of what is made from the document. Those of the generator bring documents of their own. */
const ofPackages = /^(packages\/(client|contract|http|mcp|mock|rules)\/|test\/.*\.test\.ts$)/;

/** Removes tests whose subject is gone, and those that speak of what the old document has. */
function removeTests(root: string, words: RegExp): void {
  for (let before = -1, now = countOf(root); now !== before; before = now, now = countOf(root))
    for (const file of filesOf(root).filter(isOfTests)) {
      const text = readFileSync(join(root, file), "utf8");
      const speaksOfOld = ofPackages.test(file) && words.test(text);
      if (speaksOfOld || modulesOf(text).some((module) => isGone(root, file, module))) remove(root, file);
    }
}

function isOfTests(file: string): boolean {
  return /^(packages|scripts)\/.*(\.test\.ts|\/testing\/.*\.ts)$|^test\/.*\.ts$/.test(file);
}

function countOf(root: string): number {
  return filesOf(root).filter((file) => existsSync(join(root, file))).length;
}
