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
    return `  <testsuite name="${escaped(name)}" ${counts} time="${seconds.toFixed(3)}">\n${tests.map(testCase).join("")}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contract">\n${suites.join("")}</testsuites>\n`;
}

function testCase({ name, suite, state, seconds, why }: TestResult): string {
  const head = `    <testcase classname="contract.${escaped(suite)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
  if (state === "passed") return `${head}/>\n`;
  const [first = ""] = why.split("\n");
  const result =
    state === "failed"
      ? `<failure message="${escaped(first)}">${escaped(why)}</failure>`
      : `<skipped message="${escaped(first)}"/>`;
  return `${head}>${result}</testcase>\n`;
}

function countOf(tests: readonly TestResult[], state: TestResult["state"]): number {
  return tests.filter((test) => test.state === state).length;
}

/** For text and attributes. XML has no way to write most control characters and half surrogates at all. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
