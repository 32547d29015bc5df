/**
 * A statement that a dialect has and the parser does not know, as a rewriting into what it knows, on
 * masked text (see `mask`). What is written over it stays checked by the parser: a form drops a clause, or
 * stands for a statement whose parts its pattern spells out.
 */
export type Rewriting = readonly [pattern: RegExp, replacement: string];

export const name = String.raw`[\w@#$]+(?:\s*\.\s*[\w@#$]*)*`;
export const names = list(name);
/** A literal, a variable or a word. If a text could be one in two ways, lists would take exponential time. */
export const value = String.raw`(?:[nN]?'s'|[-+]\s*[\d.]+|@{0,2}[\w#$.]+)`;
/** Brackets with at most two more levels in them. */
export const nested = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
export const type = String.raw`[\w.]+(?:\s*\([\w\s,]*\))?`;
/** The end of a statement. */
export const end = String.raw`(?=\s*(?:;|$))`;
/** Stands for a statement that its pattern has checked. */
export const nothing = "SELECT 1";

/** One or more, with commas between. */
export function list(source: string): string {
  return `${source}(?:\\s*,\\s*${source})*`;
}

export function insensitive(source: string): RegExp {
  return new RegExp(source, "gi");
}
