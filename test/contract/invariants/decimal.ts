/** A decimal text as a whole number of 10⁻¹⁵, the smallest that a cost can say; undefined if it is none. */
export function decimalOf(text: string): bigint | undefined {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d{1,15}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(15, "0"));
}

/** The mean of scores, exact to a millionth. */
export function meanOf(scores: readonly number[]): number {
  const sum = scores.reduce((total, score) => total + Math.round(score * 1_000_000), 0);
  return sum / scores.length / 1_000_000;
}

/** Whether a number is another one, rounded to two decimals. Right between two of them, both pass. */
export function isRounded(rounded: number, exact: number, slack = 0): boolean {
  const hundredths = rounded * 100;
  return (
    Math.abs(hundredths - Math.round(hundredths)) < 1e-6 && Math.abs(rounded - exact) <= 0.005 + slack + 2e-6
  );
}
