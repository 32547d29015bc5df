import { basename } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { type Coverage, coverageTable } from "./coverage.ts";
import type { TestResult } from "./junit.ts";
import { type ParityRow, parityTable } from "./parity.ts";
import { extraLines, seenTable } from "./seen-table.ts";
import { type Seen, together } from "./witness.ts";

/** The result of a run of the suite. */
export type Report = {
  readonly passed: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
  readonly notRun: readonly { readonly name: string; readonly why: string }[];
  /** Empty if only some cases were run. */
  readonly coverage: readonly Coverage[];
  /** What was seen of the headers and properties that the document promises, and of others. */
  readonly seen: Seen;
  /** Empty unless a mock and a server were compared. */
  readonly parity: readonly ParityRow[];
};

/** Collects the result of every test and prints nothing. */
export class Collector implements Reporter {
  report: Report = { passed: 0, failed: [], notRun: [], coverage: [], seen: together([]), parity: [] };
  /** The result of each test. */
  results: readonly TestResult[] = [];

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[]): void {
    const all = modules.flatMap((module) => [...module.children.allTests()]);
    // The last test of a file only hands over what was seen.
    const tests = all.filter((test) => test.meta().seen === undefined);
    // A suite that could not start has errors, but no failed tests.
    const broken = [...errors, ...modules.flatMap((module) => module.errors())];
    this.report = {
      passed: tests.filter((test) => test.result().state === "passed").length,
      failed: [
        ...broken.map(({ message }) => ({ name: "the suite", why: message })),
        ...tests.filter((test) => test.result().state === "failed").map(withWhy),
      ],
      notRun: tests.filter((test) => test.result().state === "skipped").map(withWhy),
      coverage: tests.flatMap((test) => test.meta().coverage ?? []),
      seen: together(all.flatMap((test) => test.meta().seen ?? [])),
      parity: tests.flatMap((test) => test.meta().parity ?? []),
    };
    this.results = [...broken.map(({ message }) => brokenSuite(message)), ...tests.map(resultOf)];
  }
}

function brokenSuite(why: string): TestResult {
  return { name: "the suite", suite: "suite", state: "failed", seconds: 0, why };
}

function resultOf(test: TestCase): TestResult {
  const { state } = test.result();
  const seconds = (test.diagnostic()?.duration ?? 0) / 1000;
  const suite = basename(test.module.moduleId, ".test.ts");
  const { name, why } = withWhy(test);
  return { name, suite, seconds, state: state === "pending" ? "skipped" : state, why };
}

function withWhy(test: TestCase): { name: string; why: string } {
  const result = test.result();
  if (result.state === "passed") return { name: test.fullName, why: "" };
  if (result.state === "skipped") return { name: test.fullName, why: result.note ?? "skipped" };
  const messages = (result.errors ?? []).map(({ message }) => message.replace(/: expected \[[\s\S]*$/, ""));
  return { name: test.fullName, why: messages.join("\n") };
}

/** The report for people: what failed, what was not run, the coverage, and the counts. */
export function reportText({ passed, failed, notRun, coverage, seen, parity }: Report): string {
  return [
    ...failed.map(({ name, why }) => `FAILED ${name}\n${why.replaceAll(/^/gm, "  ")}`),
    ...notRun.map(({ name, why }) => `not run: ${name} (${why})`),
    ...(coverage.length === 0 ? [] : [coverageTable(coverage), seenTable(seen)]),
    ...extraLines(seen),
    ...(parity.length === 0 ? [] : [parityTable(parity)]),
    `contract: ${passed} passed, ${failed.length} failed, ${notRun.length} not run`,
  ].join("\n");
}
