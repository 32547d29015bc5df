import { type Check, type CheckOf, type Scope, SeenParts } from "./check.ts";
import { Documents, type Resource } from "./documents.ts";
import type { Draft } from "./draft.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import { anyValueChecks } from "./keywords/any-value.ts";
import { arrayChecks } from "./keywords/arrays.ts";
import { inPlaceChecks } from "./keywords/in-place.ts";
import { objectChecks } from "./keywords/objects.ts";
import { referenceChecks } from "./keywords/references.ts";
import { numberChecks, stringChecks } from "./keywords/scalars.ts";
import { unevaluatedItems, unevaluatedProperties } from "./keywords/unevaluated.ts";
import { BrokenSchema, problem, sentenceOf } from "./problem.ts";
import { SchemaReader } from "./reader.ts";

/**
 * Compiles a schema so that it accepts what Python's jsonschema accepts: `format` is not checked, unknown
 * keywords are ignored, an unknown type is an error. Nothing is fetched. What no reference leads to is not
 * looked at.
 *
 * @returns a function that says what is wrong with a value, or undefined if it is valid
 * @throws BrokenSchema if the schema is wrong, and UnsupportedSchema if it needs another document
 */
export function compile(schema: JsonObject, draft: Draft): (value: unknown) => string | undefined {
  const compiler = new Compiler(schema, draft);
  const check = compiler.compile(schema, compiler.documents.main);
  return (value) => {
    const found = check(value, compiler.startingScope, undefined);
    return found && sentenceOf(found);
  };
}

class Compiler {
  readonly documents: Documents;
  readonly #draft: Draft;
  readonly #known = new Map<JsonObject, Check>();
  readonly #compileIn = (schema: unknown, resource: Resource) => this.compile(schema, resource);
  #isDynamic = false;

  constructor(schema: JsonObject, draft: Draft) {
    this.documents = new Documents(schema, draft);
    this.#draft = draft;
  }

  /** Undefined unless a reference depends on it, since keeping it takes time. */
  get startingScope(): Scope | undefined {
    return this.#isDynamic ? { resource: this.documents.main, outer: undefined } : undefined;
  }

  compile(schema: unknown, around: Resource): Check {
    if (schema === true) return () => undefined;
    if (schema === false) return () => problem("must NOT be there");
    if (!isObject(schema)) throw new BrokenSchema("schema must be an object or a boolean");
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    // A schema that refers to itself meets this before it is compiled.
    let compiled: Check | undefined;
    this.#known.set(schema, (value, scope, seen) => compiled?.(value, scope, seen));
    compiled = this.#compileObject(schema, this.documents.resourceOf(schema, around));
    this.#known.set(schema, compiled);
    return compiled;
  }

  #compileObject(schema: JsonObject, resource: Resource): Check {
    const reader = new SchemaReader(schema);
    const isNewer = this.#draft === "Draft202012Validator";
    if (isNewer && reader.any("$dynamicRef") !== undefined) this.#isDynamic = true;
    const compileHere = (inner: unknown) => this.compile(inner, resource);
    const references = [...referenceChecks(reader, this.documents, resource, this.#compileIn, isNewer)];
    // In draft 7 a reference replaces its neighbours; since 2019-09 they count.
    if (!isNewer && references.length > 0) return sequence(references);
    const check = sequence([
      ...anyValueChecks(reader),
      ...only(isNumber, [...numberChecks(reader)]),
      ...only(isString, [...stringChecks(reader)]),
      ...references,
      ...inPlaceChecks(reader, this.#draft, compileHere),
      ...only(isList, [
        ...arrayChecks(reader, this.#draft, compileHere),
        ...(isNewer ? unevaluatedItems(reader, compileHere) : []),
      ]),
      ...only(isObject, [
        ...objectChecks(reader, this.#draft, compileHere),
        ...(isNewer ? unevaluatedProperties(reader, compileHere) : []),
      ]),
    ]);
    const collects =
      isNewer && (reader.any("unevaluatedItems") ?? reader.any("unevaluatedProperties")) !== undefined;
    return entering(resource, schema, collects ? collecting(check) : check);
  }
}

function sequence(checks: readonly Check[]): Check {
  const [only] = checks;
  if (only === undefined) return () => undefined;
  if (checks.length === 1) return only;
  return (value, scope, seen) => {
    for (const check of checks) {
      const found = check(value, scope, seen);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Checks of one type of value as one check, which accepts values of any other type. */
function only<Value>(
  isOfType: (value: unknown) => value is Value,
  checks: readonly CheckOf<Value>[],
): readonly Check[] {
  if (checks.length === 0) return [];
  return [
    (value, scope, seen) => {
      if (!isOfType(value)) return undefined;
      for (const check of checks) {
        const found = check(value, scope, seen);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  ];
}

/** Collects what is evaluated for the keywords that ask, even if nobody outside does. */
function collecting(check: Check): Check {
  return (value, scope, seen) => check(value, scope, seen ?? new SeenParts());
}

/** A schema with an identifier of its own is another document of the dynamic scope. */
function entering(resource: Resource, schema: JsonObject, check: Check): Check {
  if (resource.root !== schema) return check;
  return (value, scope, seen) =>
    check(
      value,
      scope === undefined || scope.resource === resource ? scope : { resource, outer: scope },
      seen,
    );
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
