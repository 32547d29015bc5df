import { xmlText } from "@aegis/io/xml-text";

/** The result of one test of the suite. */
export type TestResult = {
  readonly name: string;
  /** The test file, such as `cases`. */
  readonly suite: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly seconds: number;
  /** What is wrong, or why it was not run. */
  readonly why: string;
};

/** Results as JUnit XML, the format that CI systems read. */
export function junitOf(results: readonly TestResult[]): string {
  const suites = [...Map.groupBy(results, ({ suite }) => suite)].map(([name, tests]) => {
    const counts = `tests="${tests.length}" failures="${countOf(tests, "failed")}" skipped="${countOf(tests, "skipped")}"`;
    const seconds = tests.reduce((sum, test) => sum + test.seconds, 0);
    return `  <testsuite name="${xmlText(name)}" ${counts} time="${seconds.toFixed(3)}">\n${tests.map(testCase).join("")}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contract">\n${suites.join("")}</testsuites>\n`;
}

function testCase({ name, suite, state, seconds, why }: TestResult): string {
  const head = `    <testcase classname="contract.${xmlText(suite)}" name="${xmlText(name)}" time="${seconds.toFixed(3)}"`;
  if (state === "passed") return `${head}/>\n`;
  const [first = ""] = why.split("\n");
  const result =
    state === "failed"
      ? `<failure message="${xmlText(first)}">${xmlText(why)}</failure>`
      : `<skipped message="${xmlText(first)}"/>`;
  return `${head}>${result}</testcase>\n`;
}

function countOf(tests: readonly TestResult[], state: TestResult["state"]): number {
  return tests.filter((test) => test.state === state).length;
}
