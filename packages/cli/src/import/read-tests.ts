import { isObject } from "@aegis/metrics/command";
import { fillEnvironment } from "./fill-environment.ts";
import { notesOfConfig, whatChangesAll } from "./notes-of-config.ts";
import { placedTests } from "./placed-tests.ts";
import type { ImportNote, PromptfooCase, PromptfooCases } from "./promptfoo-case.ts";
import { readPrompts } from "./read-prompts.ts";
import { readProviders } from "./read-providers.ts";
import { readTest, type TestSurroundings } from "./read-test.ts";
import { resolveRefs } from "./resolve-refs.ts";

/**
 * A case for each test of a configuration that has its output with it: as `providerOutput`, or because the
 * provider `echo` gives back the prompt.
 */
export function readTests(written: Readonly<Record<string, unknown>>): PromptfooCases {
  const config = fillEnvironment(resolveRefs(written));
  const changing = whatChangesAll(config);
  const notes: ImportNote[] = [...notesOfConfig(config), ...changing];
  if (changing.length > 0) return { cases: [], notes };
  const tests = placedTests(config);
  const { hasEcho, notes: ofProviders } = readProviders(config);
  const { prompts, notes: ofPrompts } = readPrompts(config);
  const storedAs = tests.flatMap((test) => ("parts" in test ? test.parts.flatMap(storedBy) : []));
  const surroundings: TestSurroundings = { hasEcho, prompts, storedAs };
  const cases: PromptfooCase[] = [];
  let isEchoed = false;
  for (const test of tests) {
    const read = readTest(test, surroundings);
    cases.push(...read.cases);
    notes.push(...read.notes);
    isEchoed ||= read.isEchoed;
  }
  // Whether prompts and providers are read is all the same if every test has its output.
  if (isEchoed) notes.push(...ofProviders, ...ofPrompts);
  return { cases, notes };
}

/** The variable that a test makes of its output, for those after it. */
function storedBy({ written }: { readonly written: Readonly<Record<string, unknown>> }): readonly string[] {
  const name = isObject(written.options) ? written.options.storeOutputAs : undefined;
  return typeof name === "string" ? [name] : [];
}
