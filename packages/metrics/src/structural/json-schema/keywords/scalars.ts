import { countCodePoints } from "../../../text/code-points.ts";
import type { CheckOf } from "../check.ts";
import { isMultipleOf } from "../multiple-of.ts";
import { BrokenSchema, problem } from "../problem.ts";
import { patternOf, type SchemaReader } from "../reader.ts";

/** `minimum`, `maximum`, their exclusive forms, and `multipleOf`. */
export function* numberChecks(reader: SchemaReader): Generator<CheckOf<number>> {
  const limit = (keyword: string, sign: string, holds: (value: number, limit: number) => boolean) => {
    const number = reader.number(keyword);
    if (number === undefined) return [];
    const message = `must be ${sign} ${number}`;
    return [(value: number) => (holds(value, number) ? undefined : problem(message))];
  };
  yield* limit("minimum", ">=", (value, least) => value >= least);
  yield* limit("maximum", "<=", (value, most) => value <= most);
  yield* limit("exclusiveMinimum", ">", (value, bound) => value > bound);
  yield* limit("exclusiveMaximum", "<", (value, bound) => value < bound);
  if (reader.number("multipleOf") === 0) throw new BrokenSchema("multipleOf must not be 0");
  yield* limit("multipleOf", "a multiple of", isMultipleOf);
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
