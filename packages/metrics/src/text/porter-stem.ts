/**
 * Porter's stemmer for English (Program 14.3, 1980) with the extensions that NLTK applies by default, which
 * is what rouge_score stems with. They make "dying" "die", keep "news" and "enjoy", and turn "spy" into
 * "spi".
 *
 * @param word in lower case; a word of one or two letters is its own stem
 */
export function porterStem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 2) return word;
  return [plural, pastOrGerund, finalY, doubleSuffix, derivation, lastSuffix, finalE, doubleL].reduce(
    (stem, step) => step(stem),
    word,
  );
}

const irregular = new Map(
  Object.entries({
    sky: "sky",
    skies: "sky",
    dying: "die",
    lying: "lie",
    tying: "tie",
    news: "news",
    howe: "howe",
    inning: "inning",
    innings: "inning",
    outing: "outing",
    outings: "outing",
    canning: "canning",
    cannings: "canning",
    proceed: "proceed",
    exceed: "exceed",
    succeed: "succeed",
  }),
);

/** Step 1a. */
function plural(word: string): string {
  if (word.endsWith("ies")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("sses")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Step 1b. */
function pastOrGerund(word: string): string {
  if (word.endsWith("ied")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.endsWith("ed") ? word.slice(0, -2) : word.endsWith("ing") ? word.slice(0, -3) : "";
  if (!shape(stem).includes("v")) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiou])\1$/.test(stem) && shape(stem).endsWith("c"))
    return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

/** Step 1c: only after a consonant that is not the whole stem. */
function finalY(word: string): string {
  if (!word.endsWith("y")) return word;
  const stem = word.slice(0, -1);
  return stem.length > 1 && shape(stem).endsWith("c") ? `${stem}i` : word;
}

/** Step 2. "alli" goes first, and what is left takes the step again. */
function doubleSuffix(word: string): string {
  if (word.endsWith("alli") && measure(word.slice(0, -4)) > 0) return doubleSuffix(word.slice(0, -2));
  // The "l" of "logi" counts for the stem, so that "geology" and "archaeology" are treated alike.
  if (word.endsWith("logi")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  return replaceSuffix(word, doubleSuffixes, 0);
}

/** Step 3. */
function derivation(word: string): string {
  return replaceSuffix(word, derivations, 0);
}

/** Step 4. */
function lastSuffix(word: string): string {
  if (word.endsWith("ion"))
    return /[st]ion$/.test(word) && measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
  return replaceSuffix(word, lastSuffixes, 1);
}

/** Step 5a. */
function finalE(word: string): string {
  if (!word.endsWith("e")) return word;
  const stem = word.slice(0, -1);
  return measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem)) ? stem : word;
}

/** Step 5b. */
function doubleL(word: string): string {
  return word.endsWith("ll") && measure(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word;
}

/** Replaces the first suffix of the table that the word ends with, if the rest measures more than `least`. */
function replaceSuffix(word: string, table: readonly (readonly [string, string])[], least: number): string {
  const rule = table.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const stem = word.slice(0, -rule[0].length);
  return measure(stem) > least ? stem + rule[1] : word;
}

// The order matters if one suffix ends with another.
const doubleSuffixes: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["bli", "ble"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["fulli", "ful"],
];

const derivations: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];

const lastSuffixes = "al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize"
  .split(" ")
  .map((suffix) => [suffix, ""] as const);

/** How often a vowel is followed by a consonant: the m of the paper. */
function measure(stem: string): number {
  let count = 0;
  const sounds = shape(stem);
  for (let at = sounds.indexOf("vc"); at >= 0; at = sounds.indexOf("vc", at + 2)) count += 1;
  return count;
}

/** Whether it ends consonant, vowel, consonant, the last not w, x or y; or is a vowel and a consonant. */
function endsShort(stem: string): boolean {
  const sounds = shape(stem);
  return sounds === "vc" || (sounds.endsWith("cvc") && !/[wxy]$/.test(stem));
}

/** The word as consonants (c) and vowels (v). A y is a vowel after a consonant. */
function shape(stem: string): string {
  let sounds = "";
  for (const letter of stem)
    sounds += "aeiou".includes(letter) || (letter === "y" && sounds.endsWith("c")) ? "v" : "c";
  return sounds;
}
