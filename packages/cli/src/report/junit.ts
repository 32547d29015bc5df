import type { RunEvaluation } from "@aegis/contract";
import { xmlText } from "@aegis/io/xml-text";
import type { GateCheck, RunJudgement } from "../gate/verdict.ts";
import { readRowsOfRun } from "../run/read-run.ts";
import type { RunHead } from "../run/run-file.ts";
import type { FinishedRun } from "./finished-run.ts";
import { oneLine } from "./one-line.ts";

/**
 * Runs as JUnit XML: a suite for each, with a test case for each check of the gate and for each evaluation.
 * The file has failures only if the run fails: if the gate passes all the same, what is below its threshold,
 * or has no score, is skipped, with the reason.
 */
export async function* junitXml(runs: readonly FinishedRun[]): AsyncGenerator<string> {
  const seconds = runs.reduce((sum, { head }) => sum + secondsOf(head), 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="aegis" time="${seconds.toFixed(3)}">\n`;
  for (const run of runs) {
    yield headOf(run);
    for (const check of run.judgement.checks) yield checkCase(check);
    for await (const row of readRowsOfRun(run.file))
      yield row.map((evaluation) => evaluationCase(evaluation, run.judgement)).join("");
    yield "  </testsuite>\n";
  }
  yield "</testsuites>\n";
}

function headOf({ name, head, totals, judgement }: FinishedRun): string {
  const { passed, checks } = judgement;
  const missed = totals.metrics.reduce((sum, metric) => sum + metric.scored - metric.passed, 0);
  const counts = {
    tests: totals.evaluations + checks.length,
    failures: checks.filter((check) => !check.passed).length + (passed ? 0 : missed),
    errors: passed ? 0 : totals.failed,
    skipped: passed ? missed + totals.failed : 0,
  };
  const attributes = Object.entries(counts).map(([key, count]) => `${key}="${count}"`);
  const times = `time="${secondsOf(head).toFixed(3)}" timestamp="${head.started_at.replace("Z", "")}"`;
  return `  <testsuite name="${xmlText(name)}" ${attributes.join(" ")} ${times}>\n`;
}

/** Of a run that was saved from the API only whole seconds are known. */
function secondsOf({ duration, started_at, finished_at }: RunHead): number {
  return duration ?? (Date.parse(finished_at ?? started_at) - Date.parse(started_at)) / 1_000;
}

function checkCase({ name, passed, says }: GateCheck): string {
  const failure = passed ? "" : `<failure message="${xmlText(says)}"/>`;
  return testCase("aegis.gate", name, failure);
}

function evaluationCase(evaluation: RunEvaluation, { passed }: RunJudgement): string {
  const { metric, record, record_index } = evaluation;
  const { input, prompt, output } = record;
  const name = `row ${record_index + 1}: ${oneLine(input || prompt || output || "", 80)}`;
  return testCase(`aegis.${metric}`, name, resultOf(evaluation, passed));
}

function resultOf({ result, threshold, explanation, record }: RunEvaluation, passed: boolean): string {
  if (result !== null && result >= threshold) return "";
  const why = explanation ?? "";
  const says = result === null ? why : `${result} is below ${threshold}. ${why}`;
  if (passed) return `<skipped message="${xmlText(oneLine(`The gate passes all the same. ${says}`, 400))}"/>`;
  const kind = result === null ? "error" : "failure";
  const details = record.output === null ? says : `${says}\n\nOutput:\n${record.output}`;
  return `<${kind} message="${xmlText(oneLine(says, 400))}">${xmlText(details)}</${kind}>`;
}

function testCase(classname: string, name: string, result: string): string {
  const head = `    <testcase classname="${xmlText(classname)}" name="${xmlText(name)}"`;
  return result === "" ? `${head}/>\n` : `${head}>${result}</testcase>\n`;
}
