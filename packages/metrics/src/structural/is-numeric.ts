import { defineMetric } from "../metric.ts";
import { isDecimal } from "../text/decimal.ts";

/**
 * A number is an optional sign, digits with or without a decimal point, and an optional exponent, as in -12,
 * .5, 3. or 6.02e23. White space at both ends is ignored. Empty text, NaN, infinities, hexadecimal numbers,
 * percentages and grouped digits (1,000) are not numbers.
 */
export const isNumeric = defineMetric({
  id: 11,
  shortname: "is_numeric",
  label: "Is Numeric",
  category: "Structural",
  description: "Whether the output is a whole or decimal number.",
  score_summary: "100 if it is, otherwise 0.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  score: ({ output }) =>
    isDecimal(output)
      ? { score: 100, explanation: "The output is a number." }
      : { score: 0, explanation: "The output is not a number." },
});
