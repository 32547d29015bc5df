/** Scripts that put no blank between words: Han, Kana, Thai, Lao, Khmer and Burmese. */
const scripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;
const letter = String.raw`[[${scripts}]&&\p{L}]`;

const someLetter = new RegExp(letter, "v");
const runOfLetters = new RegExp(String.raw`${letter}[[${scripts}\p{M}]&&[\p{L}\p{M}]]*`, "gv");
const oneLetter = new RegExp(String.raw`${letter}\p{M}*`, "gv");

/** Whether a text has a letter of a script without blanks between words. */
function hasUnspacedLetter(text: string): boolean {
  // Most texts have no letter beyond Latin, Greek and Cyrillic, and are told apart fast.
  return /[\u0e00-\uffff]/.test(text) && someLetter.test(text);
}

/**
 * Puts blanks around the words of scripts that have none, as the dictionaries of ICU find them
 * (`Intl.Segmenter`). There is no right answer, and another version of ICU may find others.
 */
export function spaceOutWords(text: string): string {
  if (!hasUnspacedLetter(text)) return text;
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  const dictionary = segmenter;
  return text.replace(runOfLetters, (run) => {
    const words = [...dictionary.segment(run)].map(({ segment }) => segment);
    return ` ${words.join(" ")} `;
  });
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Puts blanks around each letter of scripts that have none between words, with its marks: sacrebleu's rule
 * for Chinese, here for the other scripts of this kind too.
 */
export function spaceOutLetters(text: string): string {
  return hasUnspacedLetter(text) ? text.replace(oneLetter, " $& ") : text;
}
