import { type Check, checkInPlace, type Scope } from "../check.ts";
import type { Documents, Resource } from "../documents.ts";
import type { JsonObject } from "../json-object.ts";
import { UnsupportedSchema } from "../problem.ts";
import type { SchemaReader } from "../reader.ts";

/** Compiles the schema that a reference leads to, in the document that it belongs to. */
export type CompileIn = (schema: unknown, resource: Resource) => Check;

/** `$ref` and `$dynamicRef`. */
export function* referenceChecks(
  reader: SchemaReader,
  documents: Documents,
  from: Resource,
  compile: CompileIn,
  isDynamic: boolean,
): Generator<Check> {
  const reference = reader.string("$ref");
  if (reference !== undefined) {
    const { schema, resource } = documents.resolve(reference, from);
    yield inScopeOf(resource, refusingEndless(reference, compile(schema, resource)));
  }
  const dynamic = isDynamic ? reader.string("$dynamicRef") : undefined;
  if (dynamic === undefined) return;
  const { schema, resource, dynamicAnchor } = documents.resolve(dynamic, from);
  const fixed = inScopeOf(resource, refusingEndless(dynamic, compile(schema, resource)));
  yield dynamicAnchor === undefined ? fixed : byScope(dynamic, dynamicAnchor, compile, fixed);
}

/** Follows a name to the document that the value was reached through. */
function byScope(reference: string, name: string, compile: CompileIn, fixed: Check): Check {
  const known = new Map<JsonObject, Check>();
  return (value, scope, seen) => {
    const found = outermost(name, scope);
    if (found === undefined) return fixed(value, scope, seen);
    const check =
      known.get(found.schema) ??
      inScopeOf(found.resource, refusingEndless(reference, compile(found.schema, found.resource)));
    known.set(found.schema, check);
    return check(value, scope, seen);
  };
}

/** The schema of a name in the document that was entered first of all that know the name. */
function outermost(name: string, scope: Scope | undefined) {
  let found: { schema: JsonObject; resource: Resource } | undefined;
  for (let at = scope; at !== undefined; at = at.outer) {
    const schema = at.resource.dynamicAnchors.get(name);
    if (schema !== undefined) found = { schema, resource: at.resource };
  }
  return found;
}

function inScopeOf(resource: Resource, check: Check): Check {
  return (value, scope, seen) =>
    checkInPlace(
      check,
      value,
      scope === undefined || scope.resource === resource ? scope : { resource, outer: scope },
      seen,
    );
}

/**
 * A value that comes back to a reference on its way through that reference would go round for ever. Only the
 * last value need be compared: an object is at one place only, and what is not a container holds nothing.
 */
function refusingEndless(reference: string, check: Check): Check {
  const under: unknown[] = [];
  return (value, scope, seen) => {
    if (under.length > 0 && under.at(-1) === value)
      throw new UnsupportedSchema(`refers to itself without end, by ${reference}`);
    under.push(value);
    try {
      return check(value, scope, seen);
    } finally {
      under.pop();
    }
  };
}
