import { resolve } from "node:path";
import { Command } from "commander";
import { carve } from "./rename/carve.ts";
import { tidyCarved, tidyNames } from "./rename/finish.ts";
import { missingParts } from "./rename/lay-document.ts";
import { oldName, problemOf } from "./rename/names.ts";
import { renameFiles } from "./rename/rename-files.ts";
import { CannotRename, refuseUncommitted, renameScope } from "./rename/repository.ts";

const root = resolve(import.meta.dirname, "..");

const command = new Command("npm run rename --")
  .description(
    "Gives this repository another name: its packages, commands, variables, types and files. With --document it " +
      "becomes the toolkit of another API: what only this API needs goes. docs/make-it-yours.md says more.",
  )
  .argument("<name>", "one word of small letters and digits, such as museum")
  .option("--document <folder>", "the document of the other API, laid out as openapi/")
  .option("--no-install", "leave the lockfile and the installed packages as they are")
  .action(main);

type Options = { readonly document?: string; readonly install: boolean };

async function main(name: string, { document, install }: Options): Promise<void> {
  try {
    refuse(problemOf(name));
    if (document !== undefined) refuse(problemOfDocument(document));
    refuseUncommitted(root);
    if (document !== undefined) await carve(root, resolve(document));
    renameFiles(root, name);
    renameScope(root, oldName, name);
    if (document !== undefined) await tidyCarved(root);
    await tidyNames(root, install);
    process.stderr.write(`The repository is called ${name} now. See git diff --stat, then run npm test.\n`);
  } catch (error) {
    if (!(error instanceof CannotRename)) throw error;
    command.error(`rename: ${error.message}`);
  }
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new CannotRename(problem);
}

function problemOfDocument(folder: string): string | undefined {
  const missing = missingParts(resolve(folder));
  return missing.length === 0
    ? undefined
    : `${folder} lacks ${missing.join(", ")}; docs/make-it-yours.md says what belongs there.`;
}

await command.parseAsync();
