import { defineMetric } from "../metric.ts";
import { isDecimal } from "../text/decimal.ts";

/**
 * A number is a sign, digits with or without a decimal point, and an exponent, as in -12, .5, 3. or 6.02e23; white space at both
 * ends is overlooked. Not numbers are empty text, NaN, infinities, hexadecimals, percentages and digits in groups (1,000).
 */
export const isNumeric = defineMetric({
  id: 11,
  shortname: "is_numeric",
  label: "Is Numeric",
  category: "Structural",
  description: "100 when the output is a whole or decimal number, otherwise 0.",
  needs: ["output"],
  arguments: [],
  threshold: 100,
  source: "documented",
  score: ({ output }) =>
    isDecimal(output)
      ? { score: 100, explanation: "The output is a number." }
      : { score: 0, explanation: "The output is not a number." },
});
