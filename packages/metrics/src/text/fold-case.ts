/**
 * Makes texts equal that differ in case only, by Unicode's full case folding without a language: `Straße` is
 * `STRASSE`, final sigma is sigma, and the dotless `ı` is a letter of its own. Nothing else is normalized.
 */
export function foldCase(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  // Upper case brings together what only looks alike in one case, such as `ſ` and `s`; but it would turn `ı`
  // into `I`. Lower case comes first because the capital `ẞ` is its own upper case.
  return text.split("ı").map(foldDotted).join("ı");
}

function foldDotted(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
}

const isAscii = /^[\0-\x7f]*$/;
