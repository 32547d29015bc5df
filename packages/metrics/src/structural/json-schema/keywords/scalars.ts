import { countCodePoints } from "../../../text/code-points.ts";
import type { CheckOf } from "../check.ts";
import { isMultipleOf } from "../multiple-of.ts";
import { BrokenSchema, problem } from "../problem.ts";
import { patternOf, type SchemaReader } from "../reader.ts";

/** `minimum`, `maximum`, their exclusive forms, and `multipleOf`. */
export function* numberChecks(reader: SchemaReader): Generator<CheckOf<number>> {
  const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((keyword) =>
    reader.number(keyword),
  );
  if (limits.some((limit) => limit !== undefined)) yield checkLimits(limits);
  const divisor = reader.number("multipleOf");
  if (divisor === undefined) return;
  if (divisor === 0) throw new BrokenSchema("multipleOf must not be 0");
  const found = problem(`must be a multiple of ${divisor}`);
  yield (value) => (isMultipleOf(value, divisor) ? undefined : found);
}

/** All in one check: a list of numbers takes twice the time if each limit is a call. */
function checkLimits(limits: readonly (number | undefined)[]): CheckOf<number> {
  // Nothing is less or more than NaN.
  const [least = Number.NaN, most = Number.NaN, above = Number.NaN, below = Number.NaN] = limits;
  return (value) => {
    if (value < least) return problem(`must be >= ${least}`);
    if (value > most) return problem(`must be <= ${most}`);
    if (value <= above) return problem(`must be > ${above}`);
    return value >= below ? problem(`must be < ${below}`) : undefined;
  };
}

/** `minLength`, `maxLength` and `pattern`. */
export function* stringChecks(reader: SchemaReader): Generator<CheckOf<string>> {
  const [least, most] = [reader.number("minLength"), reader.number("maxLength")];
  // A text has at most two units for each of its characters: most need not be counted.
  if (least !== undefined)
    yield (value) =>
      value.length >= least && (value.length >= 2 * least || countCodePoints(value) >= least)
        ? undefined
        : problem(`must NOT have fewer than ${least} characters`);
  if (most !== undefined)
    yield (value) =>
      value.length <= most || countCodePoints(value) <= most
        ? undefined
        : problem(`must NOT have more than ${most} characters`);
  const source = reader.string("pattern");
  if (source === undefined) return;
  const pattern = patternOf(source);
  yield (value) => (pattern.test(value) ? undefined : problem(`must match pattern "${source}"`));
}
