import {
  entries,
  follow,
  type Json,
  mapping,
  operationsOf,
  type Path,
  type Place,
} from "../../openapi/rules/document.js";
import { bodySchemas, fieldsIn, isBound, typesOf } from "../../openapi/rules/schemas.js";
import type { Named } from "./marked-places.ts";

/** The schemas of requests with a bound that no page names, each once. */
export function requestBounds(document: Json): Named[] {
  const bounded = requestFields(document)
    .filter(({ value }) => undocumentedBounds(value).length > 0)
    .map(({ field: _, ...schema }) => ({ name: nameOf(schema.path), place: schema }));
  return [...new Map(bounded.map((each) => [JSON.stringify(each.place), each])).values()];
}

/** Every schema of a request, under the name of the parameter or property; a whole body is `body`. */
export function requestFields(document: Json): (Place & { readonly field: string })[] {
  const seen = new Set<string>();
  const inputs = operationsOf(document).flatMap(({ value, path }) => {
    const [, url] = path;
    const own = entries(value.parameters).map(([at, each]) => place(each, [...path, "parameters", at]));
    const above = entries(mapping(mapping(document.paths)[String(url)]).parameters).map(([at, each]) =>
      place(each, ["paths", String(url), "parameters", at]),
    );
    const parameters = [...above, ...own].map((each) => follow(document, each));
    const bodies = bodySchemas(document, place(value.requestBody, [...path, "requestBody"]));
    return [
      ...parameters.map((each) => ({
        ...place(each.value.schema, [...each.path, "schema"]),
        field: String(each.value.name),
      })),
      ...bodies.map((each) => ({ ...place(each.value, each.path), field: "body" })),
    ];
  });
  return inputs.flatMap((input) => fieldsIn(document, input, seen));
}

/** Whether a row names the bound or what holds it, or a scalar component with just these bounds. */
export function isDecided(document: Json, { name, place }: Named, names: ReadonlySet<string>): boolean {
  if (holdersOf(name).some((holder) => names.has(holder))) return true;
  return entries(mapping(document.components).schemas)
    .filter(([component]) => names.has(component))
    .some(([, schema]) => hasSameBounds(place.value, mapping(schema)));
}

/** `Body.name` lies in `Body`, and in itself. */
export function holdersOf(name: string): string[] {
  return name.split(".").map((_, at, parts) => parts.slice(0, at + 1).join("."));
}

/** Whether a schema of this name has bounds that others may share, though no request uses it itself. */
export function isBounded(document: Json, name: string): boolean {
  return Object.keys(mapping(mapping(mapping(document.components).schemas)[name])).some(isBound);
}

/** The name of a schema by where it is: `EvaluationBlock.data`, `Page`, or the path if it has no name. */
function nameOf(path: Path): string {
  const [first, kind, component = "", ...inside] = path;
  if (first !== "components") return path.join(" ");
  if (kind !== "schemas") return String(component);
  const properties = inside.filter((_, at) => inside[at - 1] === "properties");
  return [component, ...properties].join(".");
}

function hasSameBounds(one: Json, other: Json): boolean {
  const type = (schema: Json) => typesOf(schema).filter((each) => each !== "null");
  const bounds = (schema: Json) =>
    entries(schema)
      .filter(([keyword]) => isBound(keyword))
      .sort();
  return JSON.stringify([type(one), bounds(one)]) === JSON.stringify([type(other), bounds(other)]);
}

function undocumentedBounds(schema: Json): string[] {
  const documented = entries(schema["x-documented"]).map(([, keyword]) => keyword);
  return Object.keys(schema).filter((keyword) => isBound(keyword) && !documented.includes(keyword));
}

function place(value: unknown, path: Path): Place {
  return { value: mapping(value), path };
}
