import type { Check, CheckOf } from "../check.ts";
import type { JsonObject } from "../json-object.ts";
import { problem, within } from "../problem.ts";
import type { SchemaReader } from "../reader.ts";

/** `unevaluatedItems`: it runs when all its neighbours have. */
export function* unevaluatedItems(
  reader: SchemaReader,
  compile: (schema: unknown) => Check,
): Generator<CheckOf<readonly unknown[]>> {
  const schema = reader.any("unevaluatedItems");
  if (schema === undefined) return;
  const check = compile(schema);
  yield (elements, scope, seen) => {
    for (const [at, element] of elements.entries()) {
      if (seen?.hasElement(at)) continue;
      if (schema === false) return problem("must NOT have unevaluated items");
      const found = check(element, scope, undefined);
      if (found !== undefined) return within(at, found);
    }
    seen?.addFirst(elements.length);
    return undefined;
  };
}

/** `unevaluatedProperties`: it runs when all its neighbours have. */
export function* unevaluatedProperties(
  reader: SchemaReader,
  compile: (schema: unknown) => Check,
): Generator<CheckOf<JsonObject>> {
  const schema = reader.any("unevaluatedProperties");
  if (schema === undefined) return;
  const check = compile(schema);
  yield (value, scope, seen) => {
    for (const name of Object.keys(value)) {
      if (seen?.members.has(name)) continue;
      if (schema === false) return problem(`must NOT have the unevaluated property '${name}'`);
      const found = check(value[name], scope, undefined);
      if (found !== undefined) return within(name, found);
      seen?.members.add(name);
    }
    return undefined;
  };
}
