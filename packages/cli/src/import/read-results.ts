import { isObject } from "@aegis/metrics/command";
import { fillVariables, notesOfVariables } from "./fill-variables.ts";
import { notesOfPassing } from "./how-it-passes.ts";
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
    const passing = notesOfPassing(test, () => [...place, "testCase"]);
    const vars = isObject(result.vars) ? result.vars : isObject(test.vars) ? test.vars : {};
    notes.push(...read.notes, ...passing, ...notesOfVariables(vars, () => [...place, "vars"]));
    if (read.assertions.length + read.notes.length + passing.length === 0)
      notes.push({ path: place, says: "has no assertion." });
    cases.push({
      path: place,
      variables: fillVariables(vars),
      prompt: isObject(result.prompt) && typeof result.prompt.raw === "string" ? result.prompt.raw : null,
      output,
      assertions: passing.length === 0 ? read.assertions : [],
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
