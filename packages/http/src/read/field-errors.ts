import type { FieldError } from "@aegis/contract";
import type { ValidationError } from "@aegis/contract/validators";
import { type ErrorWords, errorWords, typeWords } from "./error-words.ts";
import type { ParameterLocation } from "./parameter-location.ts";
import { isUnknownKeySummary, unknownKey } from "./unknown-key.ts";

/**
 * What a validator found wrong with `value`, as FastAPI would say it, in the validator's order.
 *
 * If several forms are allowed, a validator reports why each of them does not fit. Only the helpful errors
 * are kept: someone who sends a text for an optional number does not want to read that it is not null either.
 */
export function fieldErrors(
  place: ParameterLocation,
  value: unknown,
  errors: readonly ValidationError[],
): FieldError[] {
  return withoutIdleBranches(errors).flatMap((error) => {
    const { loc, value: here } = walk(value, error.instancePath);
    const unknown = unknownKey(error);
    const name = unknown?.name ?? error.params.missingProperty;
    const whole = [place, ...loc, ...(typeof name === "string" ? [name] : [])];
    if (unknown !== undefined) return [fieldError(whole, unknown)];
    if (error.keyword !== "type") return [fieldError(whole, errorWords(error, here))];
    return wantedTypes(error).map((type) => fieldError(whole, wordsOfType(type, here, error.instancePath)));
  });
}

function fieldError(loc: FieldError["loc"], { msg, type }: ErrorWords): FieldError {
  return { loc, msg, type };
}

/** To FastAPI, a body as a whole is a model, and an object inside it a plain dictionary. */
function wordsOfType(type: string, value: unknown, pointer: string): ErrorWords {
  if (type !== "object" || pointer !== "") return typeWords(type, value);
  return {
    type: "model_attributes_type",
    msg: "Input should be a valid dictionary or object to extract fields from",
  };
}

/**
 * Drops the errors of `anyOf` and `oneOf` branches that the sender did not mean: a value of a branch's type
 * was meant for that branch, and a value that is not null was not meant as null.
 */
function withoutIdleBranches(errors: readonly ValidationError[]): ValidationError[] {
  const unions = new Set(errors.filter(isUnion).map(({ instancePath }) => instancePath));
  const pastType = new Set(errors.flatMap(placesPastType));
  return errors.filter((error) => {
    if (isUnion(error) || isUnknownKeySummary(error)) return false;
    if (error.keyword !== "type" || !unions.has(error.instancePath)) return true;
    return error.params.type !== "null" && !pastType.has(error.instancePath);
  });
}

function isUnion({ keyword }: ValidationError): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

/**
 * The places whose value must have the right type for this error to arise: all above it, and mostly its own.
 */
function placesPastType(error: ValidationError): string[] {
  const places = error.keyword === "type" || isUnion(error) ? [] : [error.instancePath];
  for (
    let at = error.instancePath.lastIndexOf("/");
    at >= 0;
    at = error.instancePath.lastIndexOf("/", at - 1)
  ) {
    places.push(error.instancePath.slice(0, at));
    if (at === 0) break;
  }
  return places;
}

/** The types that would have been accepted; null only if no other would. */
function wantedTypes({ params: { type } }: ValidationError): string[] {
  const all = Array.isArray(type) ? type.map(String) : [String(type)];
  const others = all.filter((each) => each !== "null");
  return others.length === 0 ? all : others;
}

/**
 * Follows a JSON pointer. A step into a list is a number, and a step into an object is a text, even if it
 * looks like a number.
 */
function walk(value: unknown, pointer: string): { loc: (string | number)[]; value: unknown } {
  const loc: (string | number)[] = [];
  let here = value;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    loc.push(Array.isArray(here) ? Number(name) : name);
    here =
      typeof here === "object" && here !== null
        ? Object.getOwnPropertyDescriptor(here, name)?.value
        : undefined;
  }
  return { loc, value: here };
}
