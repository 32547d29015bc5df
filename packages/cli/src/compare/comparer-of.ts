import { existsSync } from "node:fs";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { RegressionGate } from "../gate/gate.ts";
import { findRun, type RunOrigin } from "../run/run-reference.ts";
import { readBaseline } from "./baseline.ts";
import { type Comparer, createComparer } from "./comparison.ts";

/**
 * Reads the baseline of a gate: before anything is scored, so that one that is missing costs nothing.
 *
 * @throws CommandError if there is none
 */
export async function comparerOf(
  { baseline, tolerance }: RegressionGate,
  source: RunOrigin,
  context: Pick<CliContext, "folder" | "stdout" | "signal">,
): Promise<Comparer> {
  const { file, name } = await findRun(baseline, source, context);
  if (!existsSync(file))
    throw new CommandError(
      `There is no baseline ${name}. Write it with aegis eval bless, once a run is as it should be.`,
    );
  return createComparer(await readBaseline(file, name), tolerance);
}
