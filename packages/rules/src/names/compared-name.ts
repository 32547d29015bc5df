/**
 * A name or an alias as it is compared: two are the same if this makes the same of them. It ignores how
 * accents are composed, characters that nobody sees, blanks at the ends, and how wide a blank is. Case
 * counts, and so do letters that only look alike. What is stored and shown is the name as it was sent.
 *
 * The database keeps what this returns: a change of the rule needs a migration.
 */
export function comparedName(name: string): string {
  return name.replace(invisible, "$1").replace(blanks, " ").trim().normalize("NFC");
}

/**
 * A name as searches compare it: what `comparedName` ignores, and also case, in any script, and variants of
 * letters such as full-width ones. The database keeps this, too.
 */
export function searchedName(name: string): string {
  const lower = comparedName(name).normalize("NFKC").toUpperCase().toLowerCase();
  // Lower case depends on whether a sigma ends its word, which the text of a search does not know.
  return comparedName(lower.replaceAll("ς", "σ").normalize("NFKC"));
}

/** The scripts in which joiners change how a word looks, as in Persian and Hindi. */
const joining = [
  ...["Arab", "Syrc", "Nkoo", "Mong", "Deva", "Beng", "Guru", "Gujr", "Orya"],
  ...["Taml", "Telu", "Knda", "Mlym", "Sinh", "Khmr", "Mymr", "Tibt"],
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join("");

/** What can be seen although it is made of invisible characters; the rest is matched without a group. */
const visible = [
  // The joiners of such a script
  `(?<=[${joining}]\\p{M}*)(?:\\u200D|\\u200C(?=\\p{M}*[${joining}]))`,
  // A joiner between the parts of an emoji, such as a family
  String.raw`(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)\u200D(?=\p{Extended_Pictographic})`,
  // The flags of England, Scotland and Wales: letters that nobody sees, after a flag
  String.raw`(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]`,
].join("|");

const invisible = new RegExp(String.raw`(${visible})|\p{Default_Ignorable_Code_Point}`, "gu");

/** White space, and the two other characters that leave a gap and nothing else. */
const blanks = /[\s\u2800\u3164\uFFA0]+/gu;
