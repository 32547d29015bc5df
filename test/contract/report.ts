import type { Reporter, TestCase, TestModule } from "vitest/node";
import { type Coverage, coverageTable } from "./coverage.ts";
import { type ParityRow, parityTable } from "./parity.ts";

/** The result of a run of the suite. */
export type Report = {
  readonly passed: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
  readonly notRun: readonly { readonly name: string; readonly why: string }[];
  /** Empty if only some cases were run. */
  readonly coverage: readonly Coverage[];
  /** Empty unless a mock and a server were compared. */
  readonly parity: readonly ParityRow[];
};

/** Collects the result of every test and prints nothing. */
export class Collector implements Reporter {
  report: Report = { passed: 0, failed: [], notRun: [], coverage: [], parity: [] };

  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
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
      parity: tests.flatMap((test) => test.meta().parity ?? []),
    };
  }
}

function withWhy(test: TestCase): { name: string; why: string } {
  const result = test.result();
  if (result.state === "skipped") return { name: test.fullName, why: result.note ?? "skipped" };
  const messages = (result.errors ?? []).map(({ message }) => message.replace(/: expected \[[\s\S]*$/, ""));
  return { name: test.fullName, why: messages.join("\n") };
}

/** The report for people: what failed, what was not run, the coverage, and the counts. */
export function reportText({ passed, failed, notRun, coverage, parity }: Report): string {
  return [
    ...failed.map(({ name, why }) => `FAILED ${name}\n${why.replaceAll(/^/gm, "  ")}`),
    ...notRun.map(({ name, why }) => `not run: ${name} (${why})`),
    ...(coverage.length === 0 ? [] : [coverageTable(coverage)]),
    ...(parity.length === 0 ? [] : [parityTable(parity)]),
    `contract: ${passed} passed, ${failed.length} failed, ${notRun.length} not run`,
  ].join("\n");
}
