import { appendFile } from "node:fs/promises";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { FinishedRun } from "./finished-run.ts";
import { markdownText } from "./markdown.ts";

/** Adds runs to the summary of a job of GitHub Actions, if this is one. @throws CommandError */
export async function addStepSummary(
  runs: readonly FinishedRun[],
  { environment }: Pick<CliContext, "environment">,
): Promise<void> {
  const { GITHUB_STEP_SUMMARY: file = "" } = environment;
  if (file === "") return;
  try {
    for await (const text of markdownText(runs)) await appendFile(file, text);
  } catch (error) {
    throw new CommandError(
      `Cannot add to GITHUB_STEP_SUMMARY, ${file}: ${error instanceof Error ? error.message : error}.`,
    );
  }
}
