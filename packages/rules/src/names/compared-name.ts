/**
 * A name or an alias as it is compared: two are the same if this makes the same of them. It ignores how
 * accents are composed, characters that nobody sees, blanks at the ends, and how wide a blank is. Case
 * counts, and so do letters that only look alike. What is stored and shown is the name as it was sent.
 *
 * The database keeps what this returns: a change of the rule needs a migration.
 */
export function comparedName(name: string): string {
  return compared(name).trim();
}

/**
 * A name as searches compare it: what `comparedName` ignores, and also case, in any script, and variants of
 * letters such as full-width ones. The database keeps this, too.
 */
export function searchedName(name: string): string {
  return folded(name).trim();
}

/** The same with a blank at either end, if there are any: what a part of a text comes to. */
export function folded(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase().replace(blanks, " ");
  const lower = compared(text).normalize("NFKC").toUpperCase().toLowerCase();
  // Lower case depends on whether a sigma ends its word, which the text of a search does not know.
  return compared(lower.replaceAll("ς", "σ").normalize("NFKC"));
}

function compared(text: string): string {
  return text.replace(invisible, "$1").replace(blanks, " ").normalize("NFC");
}

/** Most texts have nothing but ASCII, which is several times as fast to fold. */
const beyondAscii = /[^ -~\n\r\t]/;

/** The scripts in which joiners change how a word looks, as in Persian and Hindi. */
const joining = [
  ...["Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Gujr", "Orya"],
  ...["Taml", "Telu", "Knda", "Mlym", "Sinh", "Khmr", "Mymr", "Tibt"],
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join("");

/**
 * What can be seen although it is made of invisible characters; the rest is matched without a group. Each
 * begins with a character of its own: what looks back from every character of a text takes the square of its
 * length.
 */
const visible = [
  // The joiners of such a script
  `\\u200D(?<=[${joining}]\\p{M}*\\u200D)`,
  `\\u200C(?<=[${joining}]\\p{M}*\\u200C)(?=\\p{M}*[${joining}])`,
  // A joiner between the parts of an emoji, such as a family
  String.raw`\u200D(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*\u200D)(?=\p{Extended_Pictographic})`,
  // The flags of England, Scotland and Wales: a flag, and letters that nobody sees
  String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]*\u{E007F}?`,
].join("|");

const invisible = new RegExp(String.raw`(${visible})|\p{Default_Ignorable_Code_Point}`, "gu");

/** White space, and the two other characters that leave a gap and nothing else. */
const blanks = /[\s\u2800\u3164\uFFA0]+/gu;
