import { isObject } from "@aegis/metrics/command";
import { isElsewhere } from "./is-elsewhere.ts";
import type { ImportNote, PromptfooCase, PromptfooCases } from "./promptfoo-case.ts";
import { readAssertions } from "./read-assertions.ts";
import { notesOfTest, outputText, passesByAll } from "./read-results.ts";
import { renderTemplate } from "./render-template.ts";

/**
 * A case for each test of a configuration that has its output with it: as `providerOutput`, or because the
 * provider `echo` gives back the prompt.
 */
export function readTests(config: Readonly<Record<string, unknown>>): PromptfooCases {
  const notes: ImportNote[] = notesOfConfig(config);
  const fallback = isObject(config.defaultTest) ? config.defaultTest : {};
  const shared = readAssertions(fallback.assert, ["defaultTest", "assert"], config);
  notes.push(...shared.notes, ...notesOfTest(fallback, ["defaultTest"]));
  const cases: PromptfooCase[] = [];
  for (const [at, test] of (Array.isArray(config.tests) ? config.tests : []).entries()) {
    const path = ["tests", `${at}`];
    if (!isObject(test)) {
      notes.push({ path, says: "is in another file." });
      continue;
    }
    const vars = { ...(isObject(fallback.vars) && fallback.vars), ...(isObject(test.vars) && test.vars) };
    const changed = changedBy(fallback, test, vars);
    if (changed !== undefined) {
      notes.push({ path, says: changed });
      continue;
    }
    const outputs = outputsOf(config, test, vars);
    if (outputs.length === 0) notes.push({ path, says: "has no output." });
    const own = readAssertions(test.assert, [...path, "assert"], config);
    notes.push(...own.notes, ...notesOfTest(test, path));
    const isShared = !isObject(test.options) || test.options.disableDefaultAsserts !== true;
    const all = [...(isShared ? shared.assertions : []), ...own.assertions];
    const assertions = passesByAll(test) && passesByAll(fallback) ? all : [];
    for (const { prompt, output } of outputs) cases.push({ path, vars, prompt, output, assertions });
  }
  return { cases, notes };
}

/** What makes of a test other outputs than it holds, or several tests; undefined if nothing does. */
function changedBy(
  fallback: Readonly<Record<string, unknown>>,
  test: Readonly<Record<string, unknown>>,
  vars: Readonly<Record<string, unknown>>,
): string | undefined {
  const options = {
    ...(isObject(fallback.options) && fallback.options),
    ...(isObject(test.options) && test.options),
  };
  const changing = ["transform", "postprocess", "transformVars"].find((key) => options[key] !== undefined);
  if (changing !== undefined) return `has ${changing}, which only promptfoo can run.`;
  const list = Object.keys(vars).find((name) => Array.isArray(vars[name]));
  if (list === undefined || options.disableVarExpansion === true) return undefined;
  return `has a list in its variable ${list}, of which promptfoo makes several tests.`;
}

type KnownOutput = Pick<PromptfooCase, "prompt" | "output">;

function outputsOf(
  { prompts, providers }: Readonly<Record<string, unknown>>,
  test: Readonly<Record<string, unknown>>,
  vars: Readonly<Record<string, unknown>>,
): readonly KnownOutput[] {
  const given = outputText(test.providerOutput);
  if (given !== undefined) return [{ prompt: null, output: given }];
  if (![providers ?? []].flat().some(isEcho)) return [];
  return [prompts ?? []].flat().flatMap((prompt) => {
    const text = isObject(prompt) ? prompt.raw : prompt;
    const rendered = typeof text === "string" && !isElsewhere(text) ? renderTemplate(text, vars) : undefined;
    return rendered === undefined ? [] : [{ prompt: null, output: rendered }];
  });
}

function isEcho(provider: unknown): boolean {
  return provider === "echo" || (isObject(provider) && (provider.id === "echo" || "echo" in provider));
}

function notesOfConfig({ tests, scenarios, defaultTest }: Readonly<Record<string, unknown>>): ImportNote[] {
  return [
    ...(typeof tests === "string" ? [{ path: ["tests"], says: `are in another file, ${tests}.` }] : []),
    ...(scenarios === undefined ? [] : [{ path: ["scenarios"], says: "are combined by promptfoo alone." }]),
    ...(typeof defaultTest === "string"
      ? [{ path: ["defaultTest"], says: `is in another file, ${defaultTest}.` }]
      : []),
  ];
}
