import { CommandError } from "@aegis/terminal";
import type { Gate, RegressionGate } from "../gate/gate.ts";
import type { LowestScores } from "./readers.ts";

/** The options that say what results must be. */
export type GateOptions = {
  readonly failUnder?: LowestScores;
  readonly passRate?: number;
  readonly maxErrors?: number;
  readonly baseline?: string;
  readonly maxRegressions?: number;
  readonly tolerance?: number;
};

/**
 * The gate of a configuration with options. Those that ask for a result replace the whole gate, except for
 * the errors that it allows; `--max-regressions` and `--tolerance` go with the baseline that it names.
 *
 * @throws CommandError for regressions without a baseline
 */
export function gateWith(gate: Gate, options: GateOptions): Gate {
  const { failUnder, passRate, maxErrors = gate.errors, baseline, maxRegressions } = options;
  const regressions = regressionsWith(gate.regressions, options);
  const asked = [failUnder, passRate, baseline, maxRegressions].some((option) => option !== undefined);
  if (!asked) return { ...gate, errors: maxErrors, regressions };
  const isCompared = baseline !== undefined || maxRegressions !== undefined;
  return {
    result: failUnder?.result,
    means: failUnder?.means ?? new Map(),
    passRate,
    errors: maxErrors,
    regressions: isCompared ? regressions : undefined,
  };
}

function regressionsWith(
  written: RegressionGate | undefined,
  { baseline = written?.baseline, maxRegressions, tolerance }: GateOptions,
): RegressionGate | undefined {
  if (baseline !== undefined)
    return {
      baseline,
      most: maxRegressions ?? written?.most ?? 0,
      tolerance: tolerance ?? written?.tolerance ?? 0,
    };
  if (maxRegressions === undefined && tolerance === undefined) return undefined;
  const option = maxRegressions === undefined ? "--tolerance" : "--max-regressions";
  throw new CommandError(`${option} needs what the run is compared with: --baseline FILE, or run:NUMBER.`);
}
