import type { ReadRequest } from "@aegis/http";

/**
 * What an example shows, as if it were the thing that a path names: it has that id, and so have the parts
 * that say what they belong to, such as the `run_id` of a run's evaluations.
 *
 * @param path the parameters of the path
 */
export function underId(shown: unknown, path: ReadRequest["path"]): unknown {
  const [parameter] = Object.entries(path);
  if (parameter === undefined || !isObject(shown) || !("id" in shown)) return shown;
  const [name, id] = parameter;
  const { id: shownId } = shown;
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        key === name && each === shownId ? id : renamed(each),
      ]),
    );
  };
  return { ...Object(renamed(shown)), id };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
