import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renamed } from "./names.ts";
import { filesOf } from "./repository.ts";
import { wrapComments } from "./wrap-comments.ts";

/** Writes the new name into each file of the repository, and into its path. What is not text has none. */
export function renameFiles(root: string, name: string): void {
  for (const file of filesOf(root)) {
    const bytes = readFileSync(join(root, file));
    if (bytes.includes(0)) continue;
    const text = bytes.toString();
    const [named, newFile] = [renamed(text, name), renamed(file, name)];
    const newText = named !== text && isCode.test(file) ? wrapComments(named) : named;
    if (newText !== text) writeFileSync(join(root, file), newText);
    if (newFile === file) continue;
    mkdirSync(dirname(join(root, newFile)), { recursive: true });
    renameSync(join(root, file), join(root, newFile));
  }
}

const isCode = /\.(ts|tsx|js|mjs)$/;
