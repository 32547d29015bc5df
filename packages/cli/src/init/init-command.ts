import { join, relative } from "node:path";
import { choice, defineCommand, flag, option } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { configSchema } from "../config/config-schema.ts";
import { readColumn } from "../plan/readers.ts";
import { oneLine } from "../report/one-line.ts";
import { chooseMetrics } from "./choose-metrics.ts";
import { configText, schemaName } from "./config-text.ts";
import { type InitDataset, initDataset } from "./init-dataset.ts";
import { repositoryOf } from "./repository.ts";
import { githubWorkflow, gitlabJob } from "./workflow-text.ts";
import { writeNewFiles } from "./write-new-files.ts";

/** `aegis init`: writes what `aegis eval run` needs, from what is in the folder. */
export const initCommand = defineCommand({
  name: "init",
  description: "Write aegis.config.yaml and a CI workflow for the dataset in this folder.",
  notes: `
It finds the dataset, maps its columns, and chooses metrics that can be computed with them. It asks nothing, and
replaces nothing without --force.`,
  options: {
    dataset: option("--dataset <file>", "a .csv or .jsonl file (default: the only one in this folder)"),
    column: option("--column <field=header>", "a column that is not recognized; may be repeated", {
      read: readColumn,
      fallback: new Map(),
      fallbackText: "by their names",
    }),
    ci: choice("--ci <system>", "for which CI (default: gitlab if there is a .gitlab-ci.yml, else github)", {
      words: ["github", "gitlab", "none"],
    }),
    force: flag("--force", "replace files that are there"),
  },
  async run({ dataset: file, column, ci, force }, context: CliContext) {
    const { folder, stdout } = context;
    const dataset = await initDataset(file, column, context);
    const proposal = chooseMetrics([...dataset.columns.keys()], dataset.samples);
    const repository = repositoryOf(folder);
    const system = ci ?? repository.ci;
    const workflow = join(repository.root, ".github/workflows/evals.yml");
    const files = [
      { path: join(folder, "aegis.config.yaml"), text: configText(dataset.file, dataset.columns, proposal) },
      { path: join(folder, schemaName), text: `${JSON.stringify(configSchema())}\n` },
      ...(system === "github" ? [{ path: workflow, text: githubWorkflow(repository) }] : []),
    ];
    await writeNewFiles(files, { folder, force });
    const lines = [
      ...saidOf(dataset),
      `metrics: ${proposal.chosen.join(", ")}`,
      ...files.map(({ path }) => `wrote ${relative(folder, path)}`),
      ...(system === "gitlab" ? [`Add to .gitlab-ci.yml:\n\n${gitlabJob(repository)}`] : []),
      "Next: aegis eval run",
    ];
    stdout.write(`${lines.join("\n")}\n`);
  },
});

function saidOf({ file, columns, unused }: InitDataset): readonly string[] {
  const fields = [...columns].map(([field, column]) =>
    field === column ? field : `${field} is "${column}"`,
  );
  const rest = unused.length === 0 ? [] : [`not used: ${unused.join(", ")}`];
  return [`dataset: ${file}`, `columns: ${fields.join(", ")}`, ...rest].map((line) =>
    oneLine(line, Number.POSITIVE_INFINITY),
  );
}
