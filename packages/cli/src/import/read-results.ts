import { isObject } from "@aegis/metrics/command";
import { fillVariables, notesOfVariables } from "./fill-variables.ts";
import { notesOfPassing } from "./how-it-passes.ts";
import { notesOfConfig } from "./notes-of-config.ts";
import type { ImportNote, PlacedAssertion, PromptfooCase, PromptfooCases } from "./promptfoo-case.ts";
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

/** What the configuration within a file of results says, and is not imported. */
export function notesOfResults(file: unknown): readonly ImportNote[] {
  if (!isObject(file) || !isObject(file.config)) return [];
  const { tests, defaultTest, derivedMetrics } = file.config;
  const parts = [
    { path: ["config", "defaultTest"], part: defaultTest },
    ...(Array.isArray(tests) ? tests : []).map((part, at) => ({ path: ["config", "tests", `${at}`], part })),
  ];
  return [
    ...notesOfConfig({ derivedMetrics }).map(({ path, says }) => ({ path: ["config", ...path], says })),
    // Results do not have this function with their test.
    ...parts
      .filter(({ part }) => isObject(part) && typeof part.assertScoringFunction === "string")
      .map(({ path }) => ({
        path: [...path, "assertScoringFunction"],
        says: "decides over the assertions together: a row passes here by all of them.",
      })),
  ];
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
      assertions: passing.length === 0 ? read.assertions.map((each) => withFilledIn(each, result)) : [],
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

/** With its value as it was filled in when the result was graded. Promptfoo says so of texts that changed. */
function withFilledIn(
  placed: PlacedAssertion,
  { gradingResult }: Readonly<Record<string, unknown>>,
): PlacedAssertion {
  const graded = isObject(gradingResult) ? [gradingResult.componentResults ?? []].flat() : [];
  const written = JSON.stringify(placed.assertion);
  for (const each of graded)
    if (isObject(each) && isObject(each.metadata) && JSON.stringify(each.assertion) === written) {
      const { renderedAssertionValue } = each.metadata;
      if (typeof renderedAssertionValue === "string") return { ...placed, filledIn: renderedAssertionValue };
    }
  return placed;
}
