import { isObject } from "@aegis/metrics/command";

/**
 * A configuration with what its `$ref`s name in their places, and the keys beside a `$ref` over it. One that
 * names another file, itself or nothing is left as it is.
 */
export function resolveRefs(config: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const resolved = resolvedIn(config, { config, known: new Map() });
  return isObject(resolved) ? resolved : config;
}

/** The first `$ref` in a value that is left. */
export function refLeftIn(value: unknown): string | undefined {
  if (!isObject(value) && !Array.isArray(value)) return undefined;
  if (isObject(value) && typeof value.$ref === "string") return value.$ref;
  for (const each of Object.values(value)) {
    const left = refLeftIn(each);
    if (left !== undefined) return left;
  }
  return undefined;
}

type Refs = {
  readonly config: unknown;
  /** What a `$ref` names; undefined as long as that is being looked up, so that a circle ends. */
  readonly known: Map<string, unknown>;
};

function resolvedIn(value: unknown, refs: Refs): unknown {
  if (Array.isArray(value)) return value.map((each) => resolvedIn(each, refs));
  if (!isObject(value) || value instanceof Date) return value;
  const { $ref: ref, ...rest } = value;
  if (typeof ref !== "string") return membersResolved(value, refs);
  const named = namedBy(ref, refs);
  if (named === undefined) return value;
  return isObject(named) ? { ...named, ...membersResolved(rest, refs) } : named;
}

function membersResolved(value: Readonly<Record<string, unknown>>, refs: Refs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolvedIn(each, refs)]));
}

function namedBy(ref: string, refs: Refs): unknown {
  if (refs.known.has(ref)) return refs.known.get(ref);
  refs.known.set(ref, undefined);
  const named = resolvedIn(valueAt(ref, refs.config), refs);
  refs.known.set(ref, named);
  return named;
}

/** By a JSON Pointer (RFC 6901) into the file itself. */
function valueAt(ref: string, config: unknown): unknown {
  if (!ref.startsWith("#/")) return undefined;
  return ref
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined,
      config,
    );
}
