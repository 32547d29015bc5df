/**
 * Spells equal numbers the same: 1, 1.0, 10e-1 and 0.1E1 become one spelling, and so do 0 and -0. No digit is
 * lost.
 *
 * @param lexeme a number of JSON. An exponent of more than fifteen digits is taken as it is written.
 */
export function canonicalNumber(lexeme: string): string {
  const sign = lexeme.startsWith("-") ? "-" : "";
  const [mantissa = "", exponent = "0"] = lexeme.slice(sign.length).toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = withoutOuterZeros(whole + fraction);
  if (digits.text === "") return "0";
  const power = exponent.replace(/^([+-]?)0+(?=\d)/, "$1");
  if (power.length > 15) return `${sign}${mantissa}e${power}`;
  return `${sign}${digits.text}e${Number(power) - fraction.length + digits.trailing}`;
}

/** Without a pattern: one that looks for zeros at the end takes time with the square of their number. */
function withoutOuterZeros(digits: string): { text: string; trailing: number } {
  let start = 0;
  while (digits[start] === "0") start += 1;
  let end = digits.length;
  while (end > start && digits[end - 1] === "0") end -= 1;
  return { text: digits.slice(start, end), trailing: digits.length - end };
}
