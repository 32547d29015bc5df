import { isObject } from "@aegis/metrics/command";
import type { TestPart } from "./placed-tests.ts";

/** The parts of a test put together, a later one over those before. */
export type MergedTest = {
  /** All but `vars`, `options` and `assert`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  /** The parts whose assertions it has. */
  readonly asserting: readonly TestPart[];
  /** The part that a field is from. */
  readonly partWith: (field: string) => TestPart | undefined;
  /** The part that a variable or an option is from. */
  readonly partWithMember: (field: "vars" | "options", name: string) => TestPart | undefined;
};

/** @param parts first what all tests have by default; three if the test is of a scenario */
export function mergedTest(parts: readonly TestPart[]): MergedTest {
  const [fallback, ...own] = parts;
  const isOfScenario = own.length > 1;
  const { disableDefaultAsserts } = membersOf(isOfScenario ? parts : own, "options");
  // An ordinary test takes no output from what all tests have by default.
  const { providerOutput: _, ...shared } = fallback?.written ?? {};
  const general = isOfScenario ? fallback?.written : shared;
  return {
    fields: Object.assign({}, general, ...own.map(({ written }) => present(written))),
    vars: membersOf(parts, "vars"),
    options: membersOf(parts, "options"),
    asserting: disableDefaultAsserts === true ? own : parts,
    partWith: (field) => parts.findLast(({ written }) => (written[field] ?? undefined) !== undefined),
    partWithMember: (field, name) =>
      parts.findLast(({ written }) => isObject(written[field]) && Object.hasOwn(written[field], name)),
  };
}

function membersOf(parts: readonly TestPart[], key: "vars" | "options"): Record<string, unknown> {
  return Object.fromEntries(
    parts.flatMap(({ written }) => (isObject(written[key]) ? Object.entries(written[key]) : [])),
  );
}

/** What is null leaves what is given by default. */
function present(written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(written).filter(([, value]) => (value ?? undefined) !== undefined),
  );
}
