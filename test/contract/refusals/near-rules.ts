import { models, recordFields } from "@aegis/contract";
import { type Argument, metrics } from "@aegis/metrics";
import fc from "fast-check";

/*
 * Values that fit the schemas and come near the rules: most of what they name exists, and most of what a
 * metric needs is there. Names are new in each request, so that no server refuses them for what it holds.
 */

type Metric = (typeof metrics)[number];

export const rarely = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: rare });

export const metric = fc.constantFrom(...metrics);
const text = fc.oneof(fc.constantFrom("a", "", " ", "{}", "<a/>", "select 1"), fc.string());
export const model = rarely(
  fc.constantFrom(...models).map(({ slug }) => slug),
  fc.string({ minLength: 1 }),
);
export const name = rarely(
  fc.uuid(),
  fc
    .constantFrom("", " ", "\u200b", "a\nb", "\u2029", "\u3164", "\u0085")
    .chain((odd) => fc.constantFrom(odd, `${odd}${odd}`)),
);
export const threshold = fc.integer({ min: 0, max: 100 });

/** What an argument may be, and what it may not. */
function valueFor({ type, enum: choices, minimum = 0, maximum = 100 }: Argument): fc.Arbitrary<unknown> {
  const types = [type].flat();
  const near = types.map((each): fc.Arbitrary<unknown> => {
    if (each === "boolean") return fc.boolean();
    if (each === "string") return fc.oneof(fc.constantFrom("", "a", "%Y", "tsql"), fc.string());
    if (each === "array")
      return fc.array(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 3 });
    if (each === "object") return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 });
    return fc.oneof(fc.integer({ min: minimum - 1, max: maximum + 1 }), fc.constant(0.5));
  });
  return rarely(
    choices === undefined ? fc.oneof(...near) : fc.constantFrom(...choices),
    fc.jsonValue({ maxDepth: 1 }),
  );
}

export function argsOf({ arguments: declared }: Metric): fc.Arbitrary<object> {
  const known = fc.record(Object.fromEntries(declared.map((each) => [each.name, valueFor(each)])), {
    requiredKeys: [],
  });
  return rarely(known, fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }));
}

const row = fc.record(
  Object.fromEntries(recordFields.map((field) => [field, rarely(text, fc.constant(null))])),
  {
    requiredKeys: [],
  },
);
export const fullRow = rarely(row, fc.record(Object.fromEntries(recordFields.map((field) => [field, text]))));
export const optional = { requiredKeys: [] };
