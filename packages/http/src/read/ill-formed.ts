import type { FieldError } from "@aegis/contract";

/** As many as a list has errors reported. */
const most = 100;

/**
 * The texts in a value of JSON, keys included, that have half of a surrogate pair: no encoding can carry it,
 * so that it would be kept as another text. The first 100 are reported.
 *
 * @param value nests no deeper than a body may
 * @param loc where it is in the request
 */
export function illFormedTexts(value: unknown, loc: FieldError["loc"]): FieldError[] {
  const errors: FieldError[] = [];
  visit(value, loc);
  return errors;

  function visit(here: unknown, place: FieldError["loc"]): void {
    if (errors.length >= most) return;
    if (typeof here === "string" && !here.isWellFormed()) errors.push({ loc: place, ...illFormed });
    if (typeof here !== "object" || here === null) return;
    for (const [key, each] of Object.entries(here)) {
      const inside = [...place, Array.isArray(here) ? Number(key) : key.toWellFormed()];
      if (!key.isWellFormed() && errors.length < most) errors.push({ loc: inside, ...illFormed });
      visit(each, inside);
    }
  }
}

/** Whether a text of JSON may have such a half: only an escape can write it. */
export function mayBeIllFormed(json: string): boolean {
  return /\\u[dD][89a-fA-F]/.test(json);
}

/** What pydantic says about it. */
export const illFormed = {
  type: "string_unicode",
  msg: "Input should be a valid string, unable to parse raw data as a unicode string",
} as const;
