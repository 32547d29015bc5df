import { expandLists, mostTests } from "./expand-lists.ts";
import { fillVariables, notesOfVariables } from "./fill-variables.ts";
import { notesOfPassing } from "./how-it-passes.ts";
import { type MergedTest, mergedTest } from "./merged-test.ts";
import { wordsIfElsewhere, wordsOfRepeat } from "./notes-of-config.ts";
import type { AbsentTest, PlacedTest } from "./placed-tests.ts";
import type { ImportNote, PromptfooCase, PromptfooCases } from "./promptfoo-case.ts";
import { readAssertions } from "./read-assertions.ts";
import { renderPrompt, type WrittenPrompt } from "./read-prompts.ts";
import { whyNotEcho } from "./read-providers.ts";
import { outputText } from "./read-results.ts";
import type { TestVariables } from "./test-variables.ts";

/** What of a configuration makes the outputs of its tests. */
export type TestSurroundings = {
  readonly hasEcho: boolean;
  readonly prompts: readonly WrittenPrompt[];
  /** Variables that are outputs of tests. */
  readonly storedAs: readonly string[];
};

/** The cases of a test, several if its variables are lists, or if there are several prompts. */
export function readTest(
  test: PlacedTest | AbsentTest,
  surroundings: TestSurroundings,
): PromptfooCases & { readonly isEchoed: boolean } {
  const { path } = test;
  const refused = (says: string) => ({ cases: [], notes: [{ path, says }], isEchoed: false });
  if ("absent" in test) return refused(wordsIfElsewhere(test.absent, verbOf(path)) ?? test.otherwise);
  const elsewhere = test.parts
    .map(({ written }) => wordsIfElsewhere(written))
    .find((says) => says !== undefined);
  if (elsewhere !== undefined) return refused(elsewhere);
  const merged = mergedTest(test.parts);
  const changing = ["transform", "postprocess", "transformVars"].find((key) => merged.options[key]);
  if (changing !== undefined) return refused(`has ${changing}, which only promptfoo can run.`);
  const sets = merged.options.disableVarExpansion === true ? [merged.vars] : expandLists(merged.vars);
  if (sets === undefined) return refused(`makes more than ${mostTests} tests of the lists in its variables.`);
  // To promptfoo an empty output is none.
  const given = merged.fields.providerOutput ? outputText(merged.fields.providerOutput) : undefined;
  const missing = given === undefined ? whyNotEchoed(merged, surroundings) : undefined;
  if (missing !== undefined) return refused(missing);

  const passing = notesOfPassing(merged.fields, (field) => merged.partWith(field)?.path ?? path);
  const read = merged.asserting.map((part) => readAssertions(part.written.assert, [...part.path, "assert"]));
  const assertions = read.flatMap((each) => each.assertions);
  const notes: ImportNote[] = [...passing, ...read.flatMap((each) => each.notes)];
  if (assertions.length + notes.length === 0) notes.push({ path, says: "has no assertion." });
  if (merged.options.repeat !== undefined) {
    const place = merged.partWithMember("options", "repeat")?.path ?? path;
    notes.push({ path: [...place, "options", "repeat"], says: wordsOfRepeat });
  }
  const cases: PromptfooCase[] = [];
  for (const vars of sets) {
    const variables = fillVariables(vars, surroundings.storedAs);
    notes.push(
      ...notesOfVariables(vars, (name) => [...(merged.partWithMember("vars", name)?.path ?? path), "vars"]),
    );
    const outputs = given === undefined ? echoed(merged, surroundings, variables, notes) : [given];
    for (const output of outputs)
      cases.push({
        path,
        variables,
        prompt: null,
        output,
        assertions: passing.length === 0 ? assertions : [],
      });
  }
  if (cases.length === 0) notes.push({ path, says: "has no output." });
  return { cases, notes, isEchoed: given === undefined };
}

/** Of a test, or of a list of them. */
function verbOf(path: readonly string[]): "is" | "are" {
  return /^\d+$/.test(path.at(-1) ?? "") ? "is" : "are";
}

/** Why the output of a test is not its prompt; undefined if it is. */
function whyNotEchoed({ fields }: MergedTest, { hasEcho }: TestSurroundings): string | undefined {
  if (!hasEcho) return "has no output.";
  const choosing = ["prompts", "providers"].find((key) => fields[key] !== undefined);
  if (choosing !== undefined) return `has ${choosing} of its own, which only promptfoo can choose.`;
  const why = fields.provider === undefined ? undefined : whyNotEcho(fields.provider);
  return why === undefined ? undefined : `has a provider of its own, which ${why}`;
}

/** The prompts of a test, as the provider gives them back. */
function echoed(
  { options }: MergedTest,
  { prompts }: TestSurroundings,
  variables: TestVariables,
  notes: ImportNote[],
): readonly string[] {
  const { prefix, suffix } = options;
  return prompts.flatMap(({ path, text }) => {
    const rendered = renderPrompt(`${prefix || ""}${text}${suffix || ""}`, variables);
    if ("value" in rendered) return [rendered.value];
    notes.push({ path, says: `${rendered.refusal}.` });
    return [];
  });
}
