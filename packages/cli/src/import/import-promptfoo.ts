import { basename, join, relative, resolve } from "node:path";
import type { ExpressedAssertion } from "@aegis/metrics/command";
import { argument, CommandError, defineCommand, flag, option } from "@aegis/terminal";
import { stringify } from "yaml";
import type { CliContext } from "../cli-context.ts";
import { configSchema } from "../config/config-schema.ts";
import { schemaName } from "../init/config-text.ts";
import { writeNewFiles } from "../init/write-new-files.ts";
import { oneLine } from "../report/one-line.ts";
import { expressAssertion } from "./express-assertion.ts";
import { type ImportedSuite, placeAssertions } from "./place-assertions.ts";
import type { ImportNote, PromptfooCase } from "./promptfoo-case.ts";
import { type PromptfooFile, readPromptfoo } from "./read-promptfoo.ts";

/** `aegis import promptfoo`: turns outputs and assertions of promptfoo into datasets and a configuration. */
export const importPromptfoo = defineCommand({
  name: "promptfoo",
  description: "Turn a promptfoo configuration, or its results, into datasets and aegis.config.yaml.",
  notes: `
FILE is what \`promptfoo eval -o results.json\` has written; or a configuration whose tests have their outputs, as
providerOutput or by the provider echo. Nothing is run, and no other file is read.

What cannot be expressed is listed with its line, and left out. So is an assertion whose metric may decide
otherwise, unless --near is given. What decides nothing, such as descriptions, is left out without a word.`,
  arguments: { file: argument("<file>", "promptfooconfig.yaml, or results.json") },
  options: {
    folder: option("--folder <folder>", "where the datasets are put", { fallback: "promptfoo" }),
    near: flag("--near", "take metrics that are nearly the same, too"),
    force: flag("--force", "replace files that are there"),
  },
  async run({ file: name, folder: datasets, near, force }, context: CliContext) {
    const { folder, stdout } = context;
    const file = await readPromptfoo(resolve(folder, name), name);
    const { cases, notes } = expressAll(file, near);
    const told = inOrder([...file.notes, ...notes].map((note) => oneLine(file.told(note), mostCharacters)));
    const suites = placeAssertions(cases);
    if (suites.length === 0) {
      context.stderr.write(told.map((line) => `${line}\n`).join(""));
      throw new CommandError(
        `Nothing of ${name} can be imported: no output has an assertion that has a metric.`,
      );
    }
    const files = suites.map(({ rows }, at) => ({
      path: join(folder, datasets, `${at + 1}.jsonl`),
      text: rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
    }));
    const nameOf = (path: string) => relative(folder, path).replaceAll("\\", "/");
    const config = configText(
      name,
      suites,
      files.map(({ path }) => nameOf(path)),
    );
    await writeNewFiles(
      [
        ...files,
        { path: join(folder, "aegis.config.yaml"), text: config },
        { path: join(folder, schemaName), text: `${JSON.stringify(configSchema())}\n` },
      ],
      { folder, force },
    );
    const lines = [
      ...suites.map(
        ({ metrics, rows }, at) =>
          `wrote ${nameOf(files[at]?.path ?? "")}: ${counted(rows.length)}, ${Object.keys(metrics).join(", ")}`,
      ),
      "wrote aegis.config.yaml",
      ...(told.length === 0 ? [] : ["", "Not imported:", ...told, ""]),
      "Next: aegis eval run",
    ];
    stdout.write(`${lines.join("\n")}\n`);
  },
});

const mostCharacters = 500;

function expressAll({ cases }: PromptfooFile, near: boolean) {
  const notes: ImportNote[] = [];
  const imported: { of: PromptfooCase; expressed: ExpressedAssertion[] }[] = [];
  for (const each of cases) {
    const expressed: ExpressedAssertion[] = [];
    for (const assertion of each.assertions) {
      const found = expressAssertion(assertion, each, near);
      if ("refusal" in found) notes.push({ path: assertion.path, says: found.refusal });
      else expressed.push(found);
    }
    imported.push({ of: each, expressed });
  }
  return { cases: imported, notes };
}

function counted(rows: number): string {
  return rows === 1 ? "1 row" : `${rows} rows`;
}

/** By file and line, and an assertion that all tests share once. */
function inOrder(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].toSorted(new Intl.Collator("en", { numeric: true }).compare);
}

function configText(name: string, suites: readonly ImportedSuite[], datasets: readonly string[]): string {
  const config = {
    gate: { pass_rate: 100 },
    suites: suites.map(({ metrics }, at) => ({
      name: `${basename(name)} ${at + 1}: ${Object.keys(metrics).join(", ")}`,
      dataset: datasets[at],
      metrics,
    })),
  };
  return [
    `# yaml-language-server: $schema=${schemaName}`,
    `# From ${oneLine(name, 100)}, by aegis import promptfoo. As there, every assertion has to pass.`,
    stringify(config),
  ].join("\n");
}
