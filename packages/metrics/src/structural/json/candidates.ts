import type { Form } from "./forms.ts";

/**
 * For each element of the golden answer, the places of those output elements that may cover it. An object can
 * only be covered by one with the same scalar members, so the rarest of these members narrows the choice:
 * lists of records with an id take no more comparisons than they have records.
 */
export function* candidatesOf(
  output: readonly Form[],
  golden: readonly Form[],
): Generator<readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, form] of output.entries())
    for (const key of keysOf(form)) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [at]);
      else places.push(at);
    }
  for (const form of golden)
    yield keysOf(form)
      .map((key) => index.get(key) ?? [])
      .reduce((rarest, places) => (places.length < rarest.length ? places : rarest));
}

/** What a form has in common with every form that covers it: its kind, and its scalar members. */
function keysOf(form: Form): readonly string[] {
  if (form.kind === "scalar") return [`scalar ${form.id}`];
  if (form.kind === "list") return [`list ${form.elements.length}`];
  const scalars = [...form.members].filter(([, member]) => member.kind === "scalar");
  return ["object", ...scalars.map(([name, member]) => `${member.id} ${name}`)];
}
