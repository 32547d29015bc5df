import type { CaseRequest, FormPart } from "@aegis/contract/cases";
import type { Change } from "./state.ts";

/** Replaces the last id in the path. */
export const ofId =
  (id: number | string): Change =>
  ({ path }) => ({ path: path.replace(/\d+(?!.*\d)/, String(id)) });

export const asking =
  (query: Readonly<Record<string, string>>): Change =>
  () => ({ query });

/** Replaces the JSON body. */
export const sending =
  (json: unknown): Change =>
  () => ({ body: { json } });

/** Changes fields of the JSON body; undefined removes one. */
export const sendingAlso =
  (fields: Readonly<Record<string, unknown>>): Change =>
  ({ body }) => ({ body: { json: { ...jsonOf(body), ...fields } } });

/** Changes parts of the form. A text is a part's value; null removes it. */
export const sendingParts =
  (parts: Readonly<Record<string, string | null>>): Change =>
  ({ body }) => {
    const form = body !== undefined && "form" in body ? body.form : [];
    const added = Object.keys(parts).filter((name) => form.every((part) => part.name !== name));
    return {
      body: { form: [...form, ...added.map((name) => ({ name, value: "" }))].flatMap(changed(parts)) },
    };
  };

/** Makes one change after the other. */
export const both =
  (one: Change, other: Change): Change =>
  (request) => {
    const changed = one(request);
    return { ...changed, ...other({ ...request, ...changed }) };
  };

const changed =
  (parts: Readonly<Record<string, string | null>>) =>
  (part: FormPart): FormPart[] => {
    const value = parts[part.name];
    if (value === null) return [];
    return [value === undefined ? part : { ...part, value }];
  };

function jsonOf(body: CaseRequest["body"]): object {
  return body !== undefined && "json" in body ? Object(body.json) : {};
}
