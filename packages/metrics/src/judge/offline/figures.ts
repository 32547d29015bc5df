/** A figure in digits or an English numeral as a plain number, or as it stands if it is none. */
export function figureOf(text: string): string {
  const value = numerals.get(text);
  if (value !== undefined) return String(value);
  const plain = text.replaceAll(/,(?=\d{3})/g, "");
  return String(Number(plain) || (Number(plain) === 0 ? 0 : text));
}

/** Whether a word in lower case is an English numeral below a hundred. */
export function isNumeral(word: string): boolean {
  return numerals.has(word);
}

type Part = { readonly word: string; readonly key: string; readonly kind: string };

/**
 * The amount of a figure with what follows it: `3 million`, `twenty-five`. Undefined if it does not multiply.
 */
export function multiplierOf(figure: Part, next: Part): string | undefined {
  const [amount, times] = [Number(figure.key), multipliers.get(next.word)];
  if (times !== undefined)
    return Number.isFinite(amount) ? String(Number((amount * times).toPrecision(12))) : undefined;
  const [tens, units] = [numerals.get(figure.word) ?? 0, numerals.get(next.word) ?? 0];
  return tens >= 20 && units > 0 && units < 10 ? String(tens + units) : undefined;
}

/** An amount in the unit that amounts of its kind are compared in; undefined if that is the unit already. */
export function inBaseUnit(amount: string, unit: string): { amount: string; unit: string } | undefined {
  const [base = "", factor = 1] = units.get(unit) ?? [];
  const value = Number(amount) * factor;
  return base === "" || !Number.isFinite(value)
    ? undefined
    : { amount: String(Number(value.toPrecision(12))), unit: base };
}

const multipliers = new Map(
  Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9 }),
);

/** By the key of the unit. */
const units: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ["kilometr", ["metr", 1_000]],
  ["m", ["metr", 1]],
  ["centimetr", ["metr", 0.01]],
  ["millimetr", ["metr", 0.001]],
  ["tonn", ["kilogram", 1_000]],
  ["gram", ["kilogram", 0.001]],
  ["g", ["kilogram", 0.001]],
  ["milligram", ["kilogram", 0.000_001]],
  ["mg", ["kilogram", 0.000_001]],
  ["millilitr", ["litr", 0.001]],
  ["ml", ["litr", 0.001]],
] as const);

const numerals: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, at) => [word, 20 + 10 * at] as const),
]);
