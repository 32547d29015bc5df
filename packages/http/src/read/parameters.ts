import type { FieldError } from "@aegis/contract";
import type { Validate } from "@aegis/contract/validators";
import { fieldErrors } from "./field-errors.ts";
import type { ParameterLocation } from "./parameter-location.ts";
import { readText } from "./read-text.ts";

/** Values of the documented types, or the errors of their texts. */
export type ParametersReading = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
};

/**
 * Reads the texts of a path, a query or a form. The validator knows which of them are numbers: its errors for
 * the texts say so. Values without a schema pass as they are.
 */
export function readParameters(
  place: ParameterLocation,
  validate: Validate,
  texts: Readonly<Record<string, unknown>>,
): ParametersReading {
  if (validate(texts)) return { values: texts, errors: [] };
  const values: Record<string, unknown> = { ...texts };
  const unreadable = new Map<string, FieldError>();
  for (const { keyword, instancePath, params } of validate.errors ?? []) {
    const name = instancePath.slice(1);
    const text = texts[name];
    if (keyword !== "type" || typeof text !== "string") continue;
    const types = [params.type].flat();
    // How a form says null of what is not a text. A text is read as the other type otherwise.
    if (text === "null" && types.includes("null")) {
      values[name] = null;
      continue;
    }
    const [reading] = types.flatMap((type) => readText(String(type), text) ?? []);
    if (reading === undefined) continue;
    if ("value" in reading) values[name] = reading.value;
    else unreadable.set(instancePath, { loc: [place, name], msg: reading.msg, type: reading.type });
  }
  if (validate(values)) return { values, errors: [] };
  const others = (validate.errors ?? []).filter(({ instancePath }) => !unreadable.has(instancePath));
  return { values, errors: [...unreadable.values(), ...fieldErrors(place, values, others)] };
}
