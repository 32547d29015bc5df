import type { TestVariables } from "./test-variables.ts";

/** A value with its templates filled in, or why only promptfoo can do that: words that follow its name. */
export type Rendered<Value> = { readonly value: Value } | { readonly refusal: string };

/**
 * A text of promptfoo with its variables filled in, as Nunjucks does it: `{{ name }}` and `{{ user.name }}`.
 * A variable that the test does not have is empty. Refused if there is more of a template than that, such as
 * a filter, or a variable whose value is not known.
 */
export function renderTemplate(text: string, variables: TestVariables): Rendered<string> {
  const refusals: string[] = [];
  const value = text.replaceAll(tags, (tag: string, name: string | undefined) => {
    const found = name === undefined ? undefined : lookUp(name.split("."), variables);
    if (found === undefined) refusals.push(`has a template that only promptfoo can fill in, at ${tag}`);
    else if ("refusal" in found) refusals.push(found.refusal);
    else {
      const written = textOf(found.value);
      if (written !== undefined) return written;
      refusals.push(`needs the variable ${name}, which cannot be written as a text`);
    }
    return "";
  });
  const [refusal] = refusals;
  return refusal === undefined ? { value } : { refusal };
}

/** The same for all texts in a value, unless it is nested more than a thousand levels deep. */
export function renderDeep(value: unknown, variables: TestVariables, level = 0): Rendered<unknown> {
  if (typeof value === "string") return renderTemplate(value, variables);
  if (typeof value !== "object" || value === null) return { value };
  if (level === mostLevels) return { refusal: `is nested more than ${mostLevels} levels deep` };
  const entries: (readonly [string, unknown])[] = [];
  for (const [key, each] of Object.entries(value)) {
    const rendered = renderDeep(each, variables, level + 1);
    if ("refusal" in rendered) return rendered;
    entries.push([key, rendered.value]);
  }
  return { value: Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries) };
}

/** As Nunjucks writes a value: lists with commas; undefined if its `toString` is not a function. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  try {
    return String(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whether a text has a variable in it that the test does not have, as far as it is written plainly. */
export function namesMissing(text: string, { values, unknown }: TestVariables): boolean {
  return [...text.matchAll(tags)].some(([, name]) => {
    const [root] = name?.split(".") ?? [];
    return root !== undefined && !unknown.has(root) && !(root in {}) && ownValue(values, root) === undefined;
  });
}

const mostLevels = 1000;

/** A variable, or the beginning of any other tag. */
const tags = /\{\{[ \t]*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)[ \t]*\}\}|\{[{%#][^\n]{0,40}/g;

const keyword = /^(true|false|none|null|not|and|or|if|else|in|is)$/;

/** What Nunjucks has itself, if a test has no variable of that name. */
const global = /^(range|cycler|joiner)$/;

/** Undefined for what is not a variable of the test. */
function lookUp(
  [root = "", ...members]: readonly string[],
  variables: TestVariables,
): Rendered<unknown> | undefined {
  const why = variables.unknown.get(root);
  if (why !== undefined) return { refusal: `needs the variable ${root}, which ${why}` };
  if (keyword.test(root)) return undefined;
  if (!Object.hasOwn(variables.values, root) && (global.test(root) || root in {})) return undefined;
  let value = ownValue(variables.values, root);
  for (const member of members) {
    // Nunjucks also finds what a value inherits, such as the length of a text.
    if (isInherited(value, member)) return undefined;
    value = ownValue(value, member);
  }
  return { value };
}

function isInherited(value: unknown, member: string): boolean {
  if (value === undefined || value === null) return false;
  return typeof value !== "object" || (!Object.hasOwn(value, member) && member in value);
}

function ownValue(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
