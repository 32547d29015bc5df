import { paragraphs } from "../../text/paragraphs.ts";
import { sentences } from "../../text/sentences.ts";
import { spacedWords } from "../../text/spaced-words.ts";

/** Whether a sentence speaks of form or style. */
export function isFormatInstruction(sentence: string): boolean {
  return /\b(?:words?|sentences?|paragraphs?|characters|bullets?|lists?|numbered|json|xml|yaml|csv|html|markdown|table|headings?|title|bold|italics?|upper ?case|lower ?case|capitals|capitalized|capital letters|format(?:ted)?|tone|formal|informal|friendly|concise|brief|short|long|style|language|emojis?|exclamation|punctuation|quot(?:es|ation)|(?:start|begin|end)(?:s|ing)? with|one line|single line|exactly|at most|at least|no more than|fewer than)\b/i.test(
    sentence,
  );
}

/**
 * Checks instructions on one output, of which each trait is looked at once. What can be counted or seen is
 * checked: numbers of words, sentences, paragraphs, characters and list items; JSON; lists, tables,
 * headings; case; first and last words; emojis; "do not use …". Anything else counts as partly followed,
 * since no rule decides it. The first 500 UTF-16 units of an instruction are read.
 */
export function followedBy(output: string): (instruction: string) => "followed" | "partly" | "not_followed" {
  const seen = new Map<unknown, number | boolean>();
  const once: Once = (key, look) => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const result = look(output);
    seen.set(key, result);
    return result;
  };
  return (whole) => {
    const instruction = whole.slice(0, 500);
    const results = [...countsIn(instruction, once), ...traitsIn(instruction, output, once)];
    if (results.length === 0) return "partly";
    return results.every(Boolean) ? "followed" : results.some(Boolean) ? "partly" : "not_followed";
  };
}

/** Looks at the output unless it has been looked at for the same thing. */
type Once = (key: unknown, look: (output: string) => number | boolean) => number | boolean;

const counters: Readonly<Record<string, (output: string) => number>> = {
  word: (output) => spacedWords(output).length,
  sentence: (output) => sentences(output).length,
  paragraph: (output) => paragraphs(output).length,
  character: (output) => [...output].length,
  line: (output) => output.split("\n").filter((line) => line.trim() !== "").length,
  bullet: (output) => output.match(/^[ \t]*(?:[-*•]|\d{1,4}[.)])\s/gm)?.length ?? 0,
  item: (output) => output.match(/^[ \t]*(?:[-*•]|\d{1,4}[.)])\s/gm)?.length ?? 0,
};

/** "3 words", "two to four short sentences", "at most 10 lines", "5 items or fewer". */
const counted = new RegExp(
  [
    /\b(?<low>\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)/,
    /(?:\s*(?:-|–|to|and)\s*(?<high>\d{1,6}|two|three|four|five|six|seven|eight|nine|ten))?/,
    /(?:\s+or\s+(?<or>fewer|less|more))?(?:\s+[a-z]{1,20})?/,
    /\s+(?<unit>word|sentence|paragraph|character|line|bullet|item)s?\b(?:\s+or\s+(?<orAfter>fewer|less|more))?/,
  ]
    .map(({ source }) => source)
    .join(""),
  "gi",
);

function countsIn(instruction: string, once: Once): readonly boolean[] {
  return [...instruction.matchAll(counted)].map(({ groups = {}, index }) => {
    const unit = groups.unit?.toLowerCase() ?? "";
    const count = Number(once(unit, counters[unit] ?? (() => 0)));
    const low = numberOf(groups.low ?? "");
    if (groups.high !== undefined) return count >= low && count <= numberOf(groups.high);
    const or = (groups.or ?? groups.orAfter)?.toLowerCase();
    const lead = instruction.slice(Math.max(0, index - 30), index).toLowerCase();
    if (or === "more" || /\b(?:at least|minimum(?: of)?|no (?:fewer|less) than)\s*$/.test(lead))
      return count >= low;
    if (/\b(?<!no )more than\s*$/.test(lead)) return count > low;
    if (/\b(?<!no )(?:less|fewer) than\s*$|\bunder\s*$/.test(lead)) return count < low;
    if (
      or !== undefined ||
      /\b(?:at most|no more than|maximum(?: of)?|up to|within|not exceed)\s*$/.test(lead)
    )
      return count <= low;
    return count === low;
  });
}

function numberOf(word: string): number {
  const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return /^\d/.test(word) ? Number(word) : words.indexOf(word.toLowerCase());
}

type Trait = readonly [RegExp, (output: string, found: RegExpExecArray) => boolean];

const traits: readonly Trait[] = [
  [/\bjson\b/i, (output) => isJson(output)],
  [
    /\b(?:bullet(?:ed)?(?: points?| list)?|bullets|unordered list)\b/i,
    (output) => /^[ \t]*[-*•]\s/m.test(output),
  ],
  [/\b(?:numbered|ordered) list\b/i, (output) => /^[ \t]*\d{1,4}[.)]\s/m.test(output)],
  [/\btable\b/i, (output) => /^[ \t]*\|.*\|[ \t]*$/m.test(output) || /<table\b/i.test(output)],
  [/\bheadings?\b/i, (output) => /^#{1,6}\s/m.test(output) || /<h[1-6]\b/i.test(output)],
  [/\b(?:all|in) (?:upper ?case|capitals|caps)\b/i, (output) => output === output.toUpperCase()],
  [/\b(?:all|in) (?:lower ?case)\b/i, (output) => output === output.toLowerCase()],
  [/\bemojis?\b/i, (output) => /\p{Extended_Pictographic}/u.test(output)],
  [/\bexclamation (?:marks?|points?)\b/i, (output) => output.includes("!")],
  [/\b(?:one|single) line\b/i, (output) => !output.trim().includes("\n")],
  [
    /\b(?:start|begin)(?:s|ing)? with ["“'‘]([^"”'’]+)["”'’]/i,
    (output, [, words = ""]) => output.trim().startsWith(words),
  ],
  [/\bend(?:s|ing)? with ["“'‘]([^"”'’]+)["”'’]/i, (output, [, words = ""]) => output.trim().endsWith(words)],
  [
    /\b(?:use|include|contain|mention)s? (?:the (?:word|phrase) )?["“'‘]([^"”'’]+)["”'’]/i,
    (output, [, words = ""]) => output.toLowerCase().includes(words.toLowerCase()),
  ],
];

/**
 * Each trait that the instruction names. It is forbidden if "no", "not", "never", "without" or "avoid" comes
 * shortly before it.
 */
function traitsIn(instruction: string, output: string, once: Once): readonly boolean[] {
  return traits.flatMap(([pattern, holds]) => {
    const found = pattern.exec(instruction);
    if (found === null) return [];
    const before = instruction.slice(Math.max(0, found.index - 25), found.index);
    const forbidden = /\b(?:no|not|never|without|avoid|don['’]t)\b/i.test(before);
    // A trait without words of its own depends on the output alone.
    const held = found[1] === undefined ? once(pattern, () => holds(output, found)) : holds(output, found);
    return [held !== forbidden];
  });
}

function isJson(output: string): boolean {
  try {
    JSON.parse(output.trim().replace(/^```(?:json)?\s*|\s*```$/g, ""));
    return true;
  } catch {
    return false; // Not being JSON is the answer.
  }
}
