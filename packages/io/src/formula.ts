/**
 * Whether a spreadsheet would take a cell for a formula: a text that begins with `=`, `+`, `-` or `@`
 * (full-width ones too), after blanks if there are any, or with a tab or a carriage return.
 *
 * What models write every day is left alone, as far as it can do nothing: numbers such as `-5` and
 * `+1,234.5 %`, dashes, and list items such as `- an item`, in one line or several. An item that computes,
 * reads a cell, calls a function or follows a link is a formula: a spreadsheet does not mind the blank after
 * the sign.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function isFormula(text: string): boolean {
  return begin.test(text) && !number.test(text) && !dashes.test(text) && !isListItem(text);
}

const begin = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** With a currency, separators of thousands, an exponent or a percent sign. */
const number =
  /^ *[+-] ?\p{Sc}?(?:\d+(?:[.,'\u2019\u00a0\u202f ]\d+)*|[.,]\d+)(?:[eE][+-]?\d+)? ?[%\p{Sc}]? *$/u;

const dashes = /^ *[-+][-+ \n]*$/;

function isListItem(text: string): boolean {
  const [, content] = /^[ \n]*[-+][ \t]+(\S.*)$/s.exec(text) ?? [];
  if (content === undefined) return false;
  return !computes(content) && !call.test(content) && !reference.test(content) && !isCommand(content);
}

/** Only numbers and cells, and an operator or a cell among them. */
function computes(content: string): boolean {
  const numbers = content.replaceAll(/\$?\b[A-Za-z]{1,3}\$?\d+\b/g, "0");
  return /^[\d\s+\-*/^().,%&<>=:"]*$/.test(numbers) && (numbers !== content || /[+\-*/^&<>=:]/.test(content));
}

/**
 * A name with parentheses. After a blank these are more often prose, `an item (of two)`, which they are taken
 * for if they hold nothing but words and numbers.
 */
const call =
  /[\p{L}\p{N}_.]\(|[\p{L}\p{N}_.]\s+\((?!(?:\p{L}+|\d+)(?:[\s,.;:'\u2019%-]+(?:\p{L}+|\d+))*[\s.%]*\))/u;

/** A cell of another sheet or file: `Sheet!A1`, or `'file:///a'#$Sheet.A1` in LibreOffice. */
const reference = /![\p{L}\p{N}_$'"#[({]|'\s*#/u;

/** `cmd|' /C calc'!A0` starts a program. */
function isCommand(content: string): boolean {
  return content.includes("|") && content.includes("!");
}
