/**
 * Whose text a canary is. `private` and `shared` things are the owner's, `owned` ones the organization's
 * itself; `organization` and `elsewhere` are names and addresses of the two organizations. Each tenant also
 * has things of its own. Nobody is ever shown a `secret` one.
 */
export type Group =
  | "private"
  | "shared"
  | "owned"
  | "organization"
  | "elsewhere"
  | "owner"
  | "member"
  | "admin"
  | "other"
  | "none"
  | "secret";

/** A text that is found again wherever it goes: it needs no escape in JSON, CSV, HTML, a header or a URL. */
export function canary(group: Group, field: string): string {
  return `canary-${group}-${field}`;
}

/** Every canary in a text, once, with its group. */
export function canariesIn(text: string): readonly { readonly group: string; readonly text: string }[] {
  const found = new Map<string, string>();
  for (const [all, group = ""] of text.toLowerCase().matchAll(/canary-([a-z]+)-[a-z_]+/g))
    found.set(all, group);
  return Array.from(found, ([all, group]) => ({ group, text: all }));
}
