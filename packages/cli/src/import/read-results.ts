import { isObject } from "@aegis/metrics/command";
import type { ImportNote, PromptfooCase, PromptfooCases } from "./promptfoo-case.ts";
import { readAssertions } from "./read-assertions.ts";

/** The results in a file of `promptfoo eval -o results.json`, and their key; undefined in other files. */
export function resultsIn(
  file: unknown,
): { readonly path: readonly string[]; readonly list: readonly unknown[] } | undefined {
  if (!isObject(file)) return undefined;
  const { results } = file;
  if (Array.isArray(results)) return { path: ["results"], list: results };
  if (isObject(results) && Array.isArray(results.results))
    return { path: ["results", "results"], list: results.results };
  return undefined;
}

/** A case for each result that has an output. */
export function readResults(path: readonly string[], list: readonly unknown[]): PromptfooCases {
  const cases: PromptfooCase[] = [];
  const notes: ImportNote[] = [];
  for (const [at, result] of list.entries()) {
    const place = [...path, `${at}`];
    const test = isObject(result) && isObject(result.testCase) ? result.testCase : {};
    const output = isObject(result) ? outputOf(result) : undefined;
    if (!isObject(result) || output === undefined) {
      notes.push({ path: place, says: "has no output." });
      continue;
    }
    const read = readAssertions(test.assert, [...place, "testCase", "assert"]);
    notes.push(...read.notes, ...notesOfTest(test, [...place, "testCase"]));
    cases.push({
      path: place,
      vars: isObject(result.vars) ? result.vars : isObject(test.vars) ? test.vars : {},
      prompt: isObject(result.prompt) && typeof result.prompt.raw === "string" ? result.prompt.raw : null,
      output,
      assertions: passesByAll(test) ? read.assertions : [],
    });
  }
  return { cases, notes };
}

function outputOf(result: Readonly<Record<string, unknown>>): string | undefined {
  const output = isObject(result.response) ? result.response.output : result.output;
  return outputText(output);
}

/** Promptfoo asserts of an output that is not a text as of its JSON. */
export function outputText(output: unknown): string | undefined {
  if (output === undefined || output === null) return undefined;
  return typeof output === "string" ? output : JSON.stringify(output);
}

/** Whether a test passes if all of its assertions do. */
export function passesByAll({ threshold }: Readonly<Record<string, unknown>>): boolean {
  return threshold === undefined || threshold === null;
}

/** What of a test cannot be kept. */
export function notesOfTest(
  test: Readonly<Record<string, unknown>>,
  path: readonly string[],
): readonly ImportNote[] {
  if (passesByAll(test)) return [];
  return [
    {
      path: [...path, "threshold"],
      says: "lets the test pass by the mean of its assertions: a row passes here by all of them. None is imported.",
    },
  ];
}
