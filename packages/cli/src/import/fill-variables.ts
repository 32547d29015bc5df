import { namesEnvironment } from "./fill-environment.ts";
import { isElsewhere } from "./is-elsewhere.ts";
import type { ImportNote } from "./promptfoo-case.ts";
import { namesMissing, renderTemplate, textOf } from "./render-template.ts";
import type { TestVariables } from "./test-variables.ts";

/**
 * Fills the variables of a test into one another, as promptfoo does before anything else: five times at most,
 * and each time the first variable in a text.
 *
 * @param vars of one test, without lists that make several of it
 * @param storedAs variables that are outputs of other tests
 */
export function fillVariables(
  vars: Readonly<Record<string, unknown>>,
  storedAs: readonly string[] = [],
): TestVariables {
  const unknown = new Map(Object.entries(runtime));
  for (const name of storedAs) unknown.set(name, "is the output of a test");
  for (const [name, value] of Object.entries(vars)) {
    const why = whyUnknown(value);
    if (why !== undefined) unknown.set(name, why);
  }
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(vars))
    if (!unknown.has(name)) values.set(name, typeof value === "string" ? value.replace(/\n$/, "") : value);
  for (let round = 0; round < mostRounds; round++)
    for (const [name, value] of values) {
      const [tag, other] = (typeof value === "string" ? variable.exec(value) : undefined) ?? [];
      if (typeof value !== "string" || tag === undefined || other === undefined) continue;
      const given = values.get(other);
      const text = given === null ? "null" : textOf(given);
      const why = unknown.get(other) ?? (text === undefined ? "cannot be written as a text" : undefined);
      if (why !== undefined) {
        values.delete(name);
        unknown.set(name, `needs the variable ${other}, which ${why}`);
      } else if (text !== undefined && given !== undefined) {
        // A dollar sign in the text is taken as String.replace takes it, by promptfoo as well.
        values.set(name, value.replace(tag, text));
      }
    }
  return { values: Object.fromEntries(values), unknown };
}

/** @param placeOf the key of the variables among which one is */
export function notesOfVariables(
  vars: Readonly<Record<string, unknown>>,
  placeOf: (name: string) => readonly string[],
): readonly ImportNote[] {
  return Object.entries(vars).flatMap(([name, value]) => {
    const why = whyUnknown(value);
    return why === undefined ? [] : [{ path: [...placeOf(name), name], says: `${why}.` }];
  });
}

/** Why a variable has no value here; undefined if it has. */
function whyUnknown(value: unknown): string | undefined {
  if (value instanceof Date) return "is a date to promptfoo, as it is not in quotes";
  if (typeof value !== "string") return undefined;
  if (isElsewhere(value)) return `is in another file, ${value}`;
  return namesEnvironment(value) ? "is filled in from the environment" : undefined;
}

/**
 * The variables as prompts see them: templates that are left in them are filled in, too, unless one names a
 * variable that is not there.
 */
export function asPromptsSee(variables: TestVariables): TestVariables {
  const unknown = new Map(variables.unknown);
  const values = Object.entries(variables.values).flatMap(([name, value]) => {
    if (typeof value !== "string" || isUnfinished(value) || namesMissing(value, variables))
      return [[name, value] as const];
    const rendered = renderTemplate(value, variables);
    if ("value" in rendered) return [[name, rendered.value] as const];
    unknown.set(name, rendered.refusal);
    return [];
  });
  return { values: Object.fromEntries(values), unknown };
}

/** Whether a tag is begun and not ended in its line: promptfoo leaves such a text as it is. */
export function isUnfinished(text: string): boolean {
  return /\{(%[^%]*|\{[^}]*|#[^#]*)$/m.test(text) && !/\{%\s*(end)?raw\s*%\}/.test(text);
}

/** What promptfoo itself makes for each output. */
const runtime = {
  _conversation: "promptfoo makes of the outputs before",
  __evalId: "promptfoo makes for each run",
  __evalStepId: "promptfoo makes for each run",
  __repeatIndex: "promptfoo makes for each run",
  env: "is the environment of promptfoo",
};

const mostRounds = 5;

const variable = /\{\{\s*(\w+)\s*\}\}/;
