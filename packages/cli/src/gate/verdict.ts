import type { RunComparison } from "../compare/comparison.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import type { Gate } from "./gate.ts";
import type { RunTotals } from "./totals.ts";

/** Something that the results of a run must be, and whether they are. */
export type GateCheck = {
  /** What is looked at, such as `pass rate`. */
  readonly name: string;
  readonly passed: boolean;
  /** A sentence with the figure that was found and the one that is asked for. */
  readonly says: string;
};

/** What everything else follows: the exit code, what is printed, JUnit XML and annotations. */
export type RunJudgement = {
  readonly passed: boolean;
  readonly exitCode: ExitCode;
  /** In the order in which they count. */
  readonly checks: readonly GateCheck[];
};

/**
 * Judges a run. Evaluations that failed beyond what the gate allows come before everything else: a mean
 * without them may be any.
 *
 * @param comparison with the baseline, if the gate has one
 */
export function judgementOf(totals: RunTotals, gate: Gate, comparison?: RunComparison): RunJudgement {
  if (totals.rows === 0) return nothingToJudge;
  const errors = errorsCheck(totals, gate.errors);
  const asked = [...askedChecks(totals, gate), ...regressionChecks(gate, comparison)];
  const results = asked.length > 0 ? asked : [ownCheck(totals)];
  const passed = errors.passed && results.every((check) => check.passed);
  const { passed: allPassed, evaluationsFailed, gateFailed } = exitCodes;
  const exitCode = passed ? allPassed : errors.passed ? gateFailed : evaluationsFailed;
  return { passed, exitCode, checks: [errors, ...results] };
}

/** A dataset has rows: only a shard of it may have none. */
const nothingToJudge: RunJudgement = {
  passed: true,
  exitCode: exitCodes.passed,
  checks: [{ name: "rows", passed: true, says: "No row of the dataset is in this shard." }],
};

function errorsCheck({ failed, evaluations }: RunTotals, most: number): GateCheck {
  const limit = most === 0 ? "none may" : `at most ${most} may`;
  return {
    name: "errors",
    passed: failed <= most,
    says:
      failed === 0
        ? "Every evaluation has a score."
        : `${failed} of ${evaluations} evaluations failed; ${limit}.`,
  };
}

function askedChecks(totals: RunTotals, { result, means, passRate }: Gate): readonly GateCheck[] {
  return [
    ...(result === undefined ? [] : [atLeast("result", "The result", totals.result, result)]),
    ...[...means].map(([shortname, least]) => {
      const mean = totals.metrics.find((each) => each.shortname === shortname)?.mean ?? null;
      return atLeast(shortname, `The mean of ${shortname}`, mean, least);
    }),
    ...(passRate === undefined ? [] : [passRateCheck(totals, passRate)]),
  ];
}

function ownCheck({ result, threshold }: RunTotals): GateCheck {
  return atLeast("threshold", "The result", result, threshold);
}

function atLeast(name: string, what: string, found: number | null, least: number): GateCheck {
  const passed = found !== null && found >= least;
  const figure = found === null ? "is unknown, as nothing has a score" : `is ${found}`;
  return { name, passed, says: `${what} ${figure}; at least ${least} is asked for.` };
}

function passRateCheck({ rows, rowsPassed }: RunTotals, least: number): GateCheck {
  // Rounded, 94.996 would look like the 95 that it does not reach.
  const passed = rowsPassed * 100 >= least * rows;
  const rate = Math.floor((rowsPassed * 10_000) / rows) / 100;
  return {
    name: "pass rate",
    passed,
    says: `${rowsPassed} of ${rows} rows passed, ${rate} %; at least ${least} % is asked for.`,
  };
}

/** A run that shares no row with its baseline proves nothing. */
function regressionChecks(
  { regressions }: Gate,
  comparison: RunComparison | undefined,
): readonly GateCheck[] {
  if (regressions === undefined || comparison === undefined) return [];
  const { worse, matched, baseline } = comparison;
  const says =
    matched === 0
      ? `No row of ${baseline} is in the run.`
      : `${worse} of ${matched} rows are worse than in ${baseline}; at most ${regressions.most} may be.`;
  return [{ name: "regressions", passed: matched > 0 && worse <= regressions.most, says }];
}
