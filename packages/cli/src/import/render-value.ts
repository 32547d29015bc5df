import { namesEnvironment } from "./fill-environment.ts";
import { isElsewhere } from "./is-elsewhere.ts";
import { type Rendered, renderTemplate } from "./render-template.ts";
import type { TestVariables } from "./test-variables.ts";

/**
 * The value of an assertion with its templates filled in: a text, or the texts in a list. Promptfoo leaves
 * those within other values as they are.
 */
export function renderValue(value: unknown, variables: TestVariables): Rendered<unknown> {
  const elsewhere = [value].flat().find((each) => typeof each === "string" && isElsewhere(each));
  if (elsewhere !== undefined) return { refusal: `reads its value from ${elsewhere}` };
  if (typeof value === "string") return renderTemplate(value, variables);
  if (hasDate(value)) return { refusal: "has a date in its value, which is a text only in quotes" };
  if (!Array.isArray(value))
    return namesEnvironment(JSON.stringify(value) ?? "")
      ? { refusal: "has a template in its value that is filled in from the environment" }
      : { value };
  const items: unknown[] = [];
  for (const each of value) {
    const rendered: Rendered<unknown> =
      typeof each === "string" ? renderTemplate(each, variables) : { value: each };
    if ("refusal" in rendered) return rendered;
    items.push(rendered.value);
  }
  return { value: items };
}

function hasDate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Date || Object.values(value).some(hasDate);
}
