import { sentences } from "../text/sentences.ts";
import { wordRuns } from "../text/word-runs.ts";

/**
 * Whether a text has a sentence that says something: one that does not end in a question mark and has more
 * than words of courtesy. Who lists nothing for such a text has not read it.
 */
export function saysMore(text: string): boolean {
  return sentences(text).some(
    (sentence) =>
      !/[?？؟]["'”’»)\]]*$/.test(sentence) &&
      wordRuns(sentence.toLowerCase()).some((word) => !courtesy.has(word)),
  );
}

const courtesy = new Set(
  "hello hi hey thanks thank you please welcome sorry ok okay bye goodbye sure there dear good morning evening night hallo danke bitte tschüss bonjour salut merci hola gracias adiós ciao grazie olá obrigado".split(
    " ",
  ),
);

/**
 * Whether a text surely names something: it has a figure, or two words with capitals side by side inside a
 * sentence. A single capital does not show it, since German writes all nouns with one.
 */
export function namesSomething(text: string): boolean {
  return sentences(text).some(
    (sentence) =>
      /\p{N}/u.test(sentence.replace(/^\s*\d{1,3}[.)]\s/, "")) ||
      /\S\s+\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+/u.test(sentence),
  );
}

/** Whether a text asks for something to be known. */
export function asks(text: string): boolean {
  return (
    /[?？؟]/.test(text) && wordRuns(text.toLowerCase()).filter((word) => !courtesy.has(word)).length >= 2
  );
}

/** Whether a text surely speaks of the form of an answer. Only English is known. */
export function speaksOfForm(text: string): boolean {
  return /\b(?:words?|sentences?|paragraphs?|bullets?|bullet points?|numbered list|json|xml|yaml|csv|html|markdown|headings?|upper ?case|lower ?case|capital letters|emojis?|exclamation marks?|formal|informal)\b/i.test(
    text,
  );
}
