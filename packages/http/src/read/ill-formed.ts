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
  // One list for all values: a body has millions.
  const place = [...loc];
  visit(value);
  return errors;

  function visit(here: unknown): void {
    if (typeof here === "string" && !here.isWellFormed()) report();
    if (typeof here !== "object" || here === null) return;
    if (Array.isArray(here)) for (const [at, each] of here.entries()) visitInside(at, each);
    else for (const [key, each] of Object.entries(here)) visitInside(key, each);
  }

  function visitInside(name: string | number, each: unknown): void {
    if (errors.length >= most) return;
    place.push(typeof name === "string" ? name.toWellFormed() : name);
    if (typeof name === "string" && !name.isWellFormed()) report();
    visit(each);
    place.pop();
  }

  function report(): void {
    if (errors.length < most) errors.push({ loc: [...place], ...illFormed });
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
