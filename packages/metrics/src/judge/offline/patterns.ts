import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { FindingFound, Severity } from "../../finding.ts";
import { withTerms } from "./terms.ts";

/** Something to find: words that a pattern matches, with their category and severity. */
export type Pattern = {
  readonly category: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly pattern: RegExp;
  /** A check that the words must pass as well. */
  readonly check?: Check;
};

type Check = "card_number" | "no_placeholder";

/** The most findings of one pattern; more would not change a verdict. */
const most = 20;

/** Finds everything that the patterns match, in the order of the text. */
export function findPatterns(text: string, patterns: readonly Pattern[]): readonly FindingFound[] {
  return (
    patterns
      // A search is quicker than an iterator, and most patterns find nothing.
      .filter(({ pattern }) => text.search(pattern) >= 0)
      .flatMap(({ pattern, check, category, severity, reason }) =>
        [...text.matchAll(pattern)]
          .filter(({ 0: words }) => check === undefined || checks[check](words))
          .slice(0, most)
          .map(({ 0: words, index }) => ({
            index,
            finding: { text: words.trim(), category, severity, reason },
          })),
      )
      .sort((a, b) => a.index - b.index)
      .map(({ finding }) => finding)
  );
}

const checks: Record<Check, (words: string) => boolean> = {
  card_number: passesLuhn,
  no_placeholder: (words) => !/example|placeholder|your[-_ ]|xxx|\*\*\*|<[^>]*>|0{8}|redacted/i.test(words),
};

/** The check digit of card numbers. */
function passesLuhn(words: string): boolean {
  const digits = [...words.replaceAll(/\D/g, "")].map(Number).reverse();
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit),
    0,
  );
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0;
}

type Entry = Omit<Pattern, "pattern"> & { readonly pattern: string; readonly case_sensitive?: boolean };

/**
 * Reads patterns.
 *
 * @param name of a file in `patterns/`; a plain space in a pattern stands for any white space
 */
export function patternsOf(name: string): readonly Pattern[] {
  const file = new URL(`patterns/${name}.yaml`, import.meta.url);
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isPatternFile(content)) throw new Error(`${file.pathname}: ${ajv.errorsText(isPatternFile.errors)}`);
  return content.map(({ pattern, case_sensitive = false, ...rest }) => ({
    ...rest,
    pattern: new RegExp(withAnySpace(withTerms(pattern)), case_sensitive ? "gu" : "giu"),
  }));
}

/** Except inside a character class, and before a quantifier. */
function withAnySpace(pattern: string): string {
  return pattern.replaceAll(/\[(?:\\.|[^\]\\])*\]| (?![?*+{])/g, (part) => (part === " " ? "\\s+" : part));
}

const text = { type: "string", minLength: 1 };
const ajv = new Ajv();
const isPatternFile = ajv.compile<readonly Entry[]>({
  type: "array",
  items: {
    type: "object",
    properties: {
      category: text,
      severity: { enum: ["high", "medium", "low"] },
      reason: text,
      pattern: text,
      check: { enum: Object.keys(checks) },
      case_sensitive: { type: "boolean" },
    },
    required: ["category", "severity", "reason", "pattern"],
    additionalProperties: false,
  },
});
