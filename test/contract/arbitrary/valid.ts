import fc from "fast-check";
import type { Schema } from "../../openapi-document.ts";
import { formsOf } from "./keywords.ts";

/** Long lists seldom find anything new; the contract cases try the bounds. */
const mostItems = 3;

/**
 * Values that are valid by a schema. They shrink towards its first alternative, few properties, short texts
 * and small numbers. The branches of `allOf` must not describe the same property, those of `oneOf` must not
 * describe the same value, and no schema may refer to itself.
 */
export function validOf(schema: Schema): fc.Arbitrary<unknown> {
  const [first = fc.jsonValue(), ...others] = formsOf(schema).map(ofForm);
  return others.length === 0 ? first : fc.oneof({ withCrossShrink: true }, first, ...others);
}

function ofForm(form: Schema): fc.Arbitrary<unknown> {
  if (form.allOf !== undefined)
    return fc.tuple(...form.allOf.map(validOf)).map((parts) => Object.assign({}, ...parts));
  if (form.enum !== undefined) return fc.constantFrom(...form.enum);
  switch (form.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer(range(form));
    case "number":
      return fc.double({ ...range(form), noNaN: true, noDefaultInfinity: true });
    case "string":
      return texts(form);
    case "array":
      return fc.array(form.items === undefined ? fc.jsonValue() : validOf(form.items), {
        minLength: form.minItems ?? 0,
        maxLength: Math.max(form.minItems ?? 0, Math.min(form.maxItems ?? mostItems, mostItems)),
      });
    case "object":
      return objects(form);
    default:
      return fc.jsonValue();
  }
}

function range({ minimum, maximum }: Schema): { min?: number; max?: number } {
  return { ...(minimum !== undefined && { min: minimum }), ...(maximum !== undefined && { max: maximum }) };
}

function texts({ format, pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (format !== undefined) return formats[format] ?? unknownFormat(format);
  // Lengths in JSON Schema count code points, and so does this unit.
  return fc.string({ unit: "binary", minLength, ...(maxLength !== undefined && { maxLength }) });
}

const instants = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });

/** Texts of the formats that validators check. */
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  // The content of a file is not text; any bytes will do.
  binary: fc.string(),
  email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/),
  "date-time": instants.map((date) => date.toISOString().replace(/\.\d+/, "")),
  date: instants.map((date) => date.toISOString().slice(0, 10)),
  time: instants.map((date) => date.toISOString().slice(11).replace(/\.\d+/, "")),
  uri: fc.webUrl(),
  uuid: fc.uuid(),
};

/** Any text would do, if no validator knew the format. */
function unknownFormat(format: string): never {
  throw new Error(`No texts can be generated for the format ${format}; add it to arbitrary/valid.ts.`);
}

/** Keys without a meaning to JavaScript; those of the document are ids and names. */
const keys = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.stringMatching(/^[a-z]{1,8}$/));

/** The described properties, and a few more if the schema says what they hold. */
function objects({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<object> {
  const arbitraries = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, validOf(each)]),
  );
  const described = fc.record(arbitraries, { requiredKeys: [...required], noNullPrototype: true });
  if (additionalProperties === undefined || additionalProperties === false) return described;
  const value = additionalProperties === true ? fc.jsonValue() : validOf(additionalProperties);
  return fc
    .tuple(fc.dictionary(keys, value, { maxKeys: mostItems, noNullPrototype: true }), described)
    .map(([others, own]) => ({ ...others, ...own }));
}
