import fc from "fast-check";
import type { Schema } from "../../openapi-document.ts";
import { formsOf, resolved } from "./keywords.ts";
import { validOf } from "./valid.ts";

/** The contract cases try longer lists, one of each. */
const longList = 100;

/**
 * Values that are invalid by a schema: valid except in one place. Undefined for a schema that accepts
 * everything.
 */
export function invalidOf(schema: Schema): fc.Arbitrary<unknown> | undefined {
  const forms = formsOf(schema);
  const types = forms.map(({ type }) => type);
  if (types.includes(undefined)) return oneOf(forms.length === 1 ? forms.flatMap(ofAll) : []);
  const alone = forms.filter(({ type }) => types.filter((each) => each === type).length === 1);
  return oneOf([wrongType(types), ...alone.flatMap((form) => ofForm(form, types.includes("number")))]);
}

function oneOf(
  arbitraries: readonly (fc.Arbitrary<unknown> | undefined)[],
): fc.Arbitrary<unknown> | undefined {
  const [first, ...others] = arbitraries.filter((each) => each !== undefined);
  return first === undefined ? undefined : fc.oneof({ withCrossShrink: true }, first, ...others);
}

/** Excludes what a lenient reader could accept, such as "5" for 5 or 1 for true. */
function wrongType(types: readonly unknown[]): fc.Arbitrary<unknown> | undefined {
  const isNumber = types.includes("integer") || types.includes("number");
  const values = [
    ...(types.includes("string") ? [] : ["text"]),
    ...(isNumber ? [] : [5.5]),
    ...(isNumber || types.includes("boolean") ? [] : [true]),
    ...(types.includes("array") ? [] : [[]]),
    ...(types.includes("object") ? [] : [{}]),
    ...(types.includes("null") ? [] : [null]),
  ];
  return values.length === 0 ? undefined : fc.constantFrom(...values);
}

/** A value that breaks one branch of `allOf` breaks the whole; only objects are combined like this. */
function ofAll({ allOf = [] }: Schema): (fc.Arbitrary<unknown> | undefined)[] {
  return allOf.map((branch, index) => {
    const broken = ofObject(resolved(branch));
    const others = allOf.filter((_, at) => at !== index).map(validOf);
    const one = oneOf(broken);
    return one && fc.tuple(one, ...others).map(([part, ...rest]) => Object.assign({}, ...rest, part));
  });
}

function ofForm(form: Schema, takesFractions: boolean): (fc.Arbitrary<unknown> | undefined)[] {
  const { type, minimum, maximum, minLength = 0, maxLength, enum: members, items, maxItems } = form;
  if (members !== undefined) return [fc.string().filter((text) => !members.includes(text))];
  if (type === "integer" || type === "number")
    return [
      minimum === undefined ? undefined : fc.integer({ min: minimum - 1000, max: minimum - 1 }),
      maximum === undefined ? undefined : fc.integer({ min: maximum + 1, max: maximum + 1000 }),
      takesFractions ? undefined : fc.integer({ min: 0, max: 99 }).map((whole) => whole + 0.5),
    ];
  if (type === "string")
    return [
      minLength === 0 ? undefined : fc.string({ maxLength: minLength - 1 }),
      maxLength === undefined ? undefined : fc.string({ minLength: maxLength + 1, maxLength: maxLength + 9 }),
    ];
  if (type === "array")
    return [
      maxItems === undefined || maxItems > longList
        ? undefined
        : fc.array(validOf(items ?? {}), { minLength: maxItems + 1, maxLength: maxItems + 2 }),
      withWrongItem(form, items && invalidOf(items)),
    ];
  return type === "object" ? ofObject(form) : [];
}

/** An object with a property that is missing or invalid. */
function ofObject(schema: Schema): (fc.Arbitrary<unknown> | undefined)[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const sound = validOf(schema).map((value): object => Object(value));
  const other = typeof additionalProperties === "object" ? invalidOf(additionalProperties) : undefined;
  return [
    ...required.map((name) => sound.map((object) => without(object, name))),
    ...Object.entries(properties).map(([name, property]) => withWrong(sound, name, invalidOf(property))),
    withWrong(sound, "other", other),
  ];
}

function withWrong(sound: fc.Arbitrary<object>, name: string, wrong: fc.Arbitrary<unknown> | undefined) {
  return wrong && fc.tuple(sound, wrong).map(([object, value]) => ({ ...object, [name]: value }));
}

function withWrongItem(list: Schema, wrong: fc.Arbitrary<unknown> | undefined) {
  return wrong && fc.tuple(validOf(list), wrong).map(([items, item]) => [...asList(items), item]);
}

function without(object: object, name: string): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
