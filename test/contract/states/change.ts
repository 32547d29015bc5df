import type { CaseRequest, FormPart } from "@aegis/contract/cases";
import type { Change } from "./state.ts";

/** Another last id in the path. */
export const ofId =
  (id: number | string): Change =>
  ({ path }) => ({ path: path.replace(/\d+(?!.*\d)/, String(id)) });

export const asking =
  (query: Readonly<Record<string, string>>): Change =>
  () => ({ query });

/** Another JSON body. */
export const sending =
  (json: unknown): Change =>
  () => ({ body: { json } });

/** The JSON body of the case with other fields; undefined takes one out. */
export const sendingAlso =
  (fields: Readonly<Record<string, unknown>>): Change =>
  ({ body }) => ({ body: { json: { ...jsonOf(body), ...fields } } });

/** The form of the case with other parts. A text is a field's value; null takes a part out. */
export const sendingParts =
  (parts: Readonly<Record<string, string | null>>): Change =>
  ({ body }) => {
    const form = body !== undefined && "form" in body ? body.form : [];
    const added = Object.keys(parts).filter((name) => form.every((part) => part.name !== name));
    return {
      body: { form: [...form, ...added.map((name) => ({ name, value: "" }))].flatMap(changed(parts)) },
    };
  };

/** One change after the other. */
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
