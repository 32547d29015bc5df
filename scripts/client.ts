import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeFolder } from "@aegis/io/make-folder";
import { Argument, Command } from "commander";
import { clientIn, languages } from "./client/client-in.ts";
import { readDocument } from "./client/read-document.ts";

const root = join(import.meta.dirname, "..");

await new Command("npm run client --")
  .description(
    "Writes a client in another language; docs/clients-in-other-languages.md says what each can do.",
  )
  .addArgument(new Argument("<language>", "the language").choices(languages))
  .requiredOption("--out <folder>", "where to write it; its name is that of the package in Go")
  .option("--document <url or file>", "the OpenAPI document", join(root, "generated/openapi.json"))
  .action(write)
  .parseAsync();

async function write(language: string, options: { out: string; document: string }): Promise<void> {
  try {
    const out = resolve(options.out);
    const { name, text } = await clientIn(language, await readDocument(options.document), out);
    await makeFolder(out);
    await writeFile(join(out, name), text);
    process.stdout.write(`${join(out, name)}\n`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`client: ${error.message}\n`);
    process.exitCode = 1;
  }
}
