/**
 * A text of promptfoo with its variables filled in: `{{ name }}` and `{{ user.name }}`. Undefined if it has
 * more of a template than that, such as a filter, or a variable that is not known.
 */
export function renderTemplate(text: string, vars: Readonly<Record<string, unknown>>): string | undefined {
  let isKnown = true;
  const rendered = text.replaceAll(/\{\{-?\s*([\w.]+)\s*-?\}\}/g, (_, name: string) => {
    const value = name.split(".").reduce<unknown>(memberOf, vars);
    if (value === undefined || value === null) isKnown = false;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  });
  const isPlain = !/\{\{|\{%|\{#/.test(text.replaceAll(/\{\{-?\s*[\w.]+\s*-?\}\}/g, ""));
  return isKnown && isPlain ? rendered : undefined;
}

/** The same for all texts in a value. */
export function renderDeep(value: unknown, vars: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") return renderTemplate(value, vars);
  if (Array.isArray(value)) {
    const items = value.map((each) => renderDeep(each, vars));
    return items.includes(undefined) ? undefined : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, renderDeep(each, vars)] as const);
  return entries.some(([, each]) => each === undefined) ? undefined : Object.fromEntries(entries);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
