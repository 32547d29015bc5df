import { isObject } from "@aegis/metrics/command";

/** A test of a configuration, with what all tests have by default and what its scenario has. */
export type PlacedTest = {
  /** Its key in the file, such as `["tests", "3"]`. */
  readonly path: readonly string[];
  /** What it is made of, the most general first. */
  readonly parts: readonly TestPart[];
};

/** Part of a test, as it is written. */
export type TestPart = {
  readonly path: readonly string[];
  readonly written: Readonly<Record<string, unknown>>;
};

/** What should be a test, or several, and is not written in the file. */
export type AbsentTest = {
  readonly path: readonly string[];
  readonly absent: unknown;
  /** What is said of it if it names no file. */
  readonly otherwise: string;
};

/**
 * The tests of a configuration: those of its list, and each test of a scenario with each configuration of it.
 * Without either, promptfoo makes one that has only what all tests have by default.
 */
export function placedTests(config: Readonly<Record<string, unknown>>): readonly (PlacedTest | AbsentTest)[] {
  const { tests, scenarios, defaultTest } = config;
  const fallback = { path: ["defaultTest"], written: isObject(defaultTest) ? defaultTest : {} };
  const listed = listOf(tests, ["tests"]).map((test) => combined(fallback, test));
  const combinedInScenarios = listOf(scenarios, ["scenarios"]).flatMap((scenario) =>
    scenarioTests(fallback, scenario),
  );
  if (listed.length > 0 || scenarios !== undefined) return [...listed, ...combinedInScenarios];
  return [{ path: defaultTest === undefined ? ["prompts"] : fallback.path, parts: [fallback] }];
}

type Item = { readonly path: readonly string[]; readonly item: unknown };

/** What is not a list is its only item. */
function listOf(value: unknown, path: readonly string[]): readonly Item[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ path, item: value }];
  return value.map((item, at) => ({ path: [...path, `${at}`], item }));
}

function combined(general: TestPart | PlacedTest, { path, item }: Item): PlacedTest | AbsentTest {
  if (!isObject(item) || path.length === 1) return { path, absent: item, otherwise: "is not a test." };
  const parts = "parts" in general ? general.parts : [general];
  return { path, parts: [...parts, { path, written: item }] };
}

function scenarioTests(fallback: TestPart, { path, item }: Item): readonly (PlacedTest | AbsentTest)[] {
  if (!isObject(item) || !Array.isArray(item.config) || item.tests === undefined)
    return [{ path, absent: item, otherwise: "does not have both tests and a list as config." }];
  const tests = listOf(item.tests, [...path, "tests"]);
  return listOf(item.config, [...path, "config"]).flatMap((data) => {
    const general = combined(fallback, data);
    return "absent" in general ? [general] : tests.map((test) => combined(general, test));
  });
}
