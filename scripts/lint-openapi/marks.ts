import {
  entries,
  follow,
  type Json,
  mapping,
  operationsOf,
  type Path,
  type Place,
} from "../../openapi/rules/document.js";
import { bodySchemas, isBound, reachable, subschemas, typesOf } from "../../openapi/rules/schemas.js";

/** Something about which the marks of a document and its table of decisions differ. */
export type Mismatch = {
  readonly rule: "decision-named" | "decision-marked" | "bound-decided";
  /** Where it is in the document; empty if it is in the table. */
  readonly path: Path;
  readonly message: string;
};

/** A place of the document under the name that the table of decisions has for it: `Run.run_source`. */
type Named = { readonly name: string; readonly place: Place };

/**
 * Where the marks of a document and the names in its table of decisions differ: a decided place without a
 * row, a row for a place that is not decided, and a bound of a request that neither a page nor a row names.
 *
 * @param names what the last column of the table names
 */
export function mismatches(document: Json, names: ReadonlySet<string>): Mismatch[] {
  const marked = markedPlaces(document);
  const bounded = requestBounds(document);
  const known = new Set([
    ...marked.map(({ name }) => name),
    ...bounded.flatMap(({ name }) => holdersOf(name)),
  ]);
  return [
    ...marked
      .filter(({ name }) => !names.has(name))
      .map(({ name, place: { path } }) => ({
        rule: "decision-named" as const,
        path,
        message: `Name \`${name}\` in the last column of the row of decisions.md that decided it, or mark it as documented.`,
      })),
    ...[...names]
      .filter((name) => !known.has(name) && !isBounded(document, name))
      .map((name) => ({
        rule: "decision-marked" as const,
        path: [],
        message: `The last column names \`${name}\`, which has no mark: add \`x-source: decided\` or \`x-decided\` there, or take the name out.`,
      })),
    ...bounded
      .filter((bound) => !isDecided(document, bound, names))
      .map(({ name, place: { path } }) => ({
        rule: "bound-decided" as const,
        path,
        message: `Name \`${name}\` in the last column of the row of decisions.md that decided this bound, or list the bound in \`x-documented\` if a page of the API names it.`,
      })),
  ];
}

/** Every place that carries `x-source: decided` or `x-decided`. */
function markedPlaces(document: Json): Named[] {
  const kinds = ["parameters", "headers", "responses", "requestBodies", "schemas"];
  const components = kinds.flatMap((kind) =>
    entries(mapping(document.components)[kind]).flatMap(([name, value]) =>
      marksIn(document, { name, place: { value: mapping(value), path: ["components", kind, name] } }),
    ),
  );
  const operations = operationsOf(document).flatMap(({ value, path }) => {
    const name = String(value.operationId);
    const replies = entries(value.responses).map(([status, reply]) => ({
      name: `${name} ${status}`,
      place: { value: mapping(reply), path: [...path, "responses", status] },
    }));
    return [
      ...(isMarked(value) ? [{ name, place: { value, path } }] : []),
      ...replies.flatMap((reply) => marksIn(document, reply)),
    ];
  });
  return [...components, ...operations];
}

/** The marked places of a component or response, without those that it refers to. */
function marksIn(document: Json, { name, place }: Named): Named[] {
  const { value, path } = place;
  const own = isMarked(value) ? [{ name, place }] : [];
  if (typeof value.$ref === "string") return own;
  const bodies = value.content === undefined ? [] : bodySchemas(document, place);
  const schema = "schema" in value ? [{ value: mapping(value.schema), path: [...path, "schema"] }] : [];
  const inside = path[1] === "schemas" || path.includes("schema") ? subschemas(place) : [];
  return [
    ...own,
    ...[...bodies, ...schema].flatMap((each) => marksIn(document, { name, place: each })),
    ...inside.flatMap((each) => marksIn(document, { name: nameInside(name, each.path), place: each })),
  ];
}

/** `Run` becomes `Run.alias` inside its property alias, and stays `Run` inside its items. */
function nameInside(name: string, path: Path): string {
  return path.at(-2) === "properties" ? `${name}.${path.at(-1)}` : name;
}

/** The schemas of requests with a bound that no page names. */
function requestBounds(document: Json): Named[] {
  const seen = new Set<string>();
  const inputs = operationsOf(document).flatMap(({ value, path }) => {
    const [, url] = path;
    const own = entries(value.parameters).map(([at, each]) => place(each, [...path, "parameters", at]));
    const above = entries(mapping(mapping(document.paths)[String(url)]).parameters).map(([at, each]) =>
      place(each, ["paths", String(url), "parameters", at]),
    );
    const parameters = [...above, ...own].map((each) => follow(document, each));
    const schemas = parameters.map((each) => place(each.value.schema, [...each.path, "schema"]));
    return [...schemas, ...bodySchemas(document, place(value.requestBody, [...path, "requestBody"]))];
  });
  return inputs
    .flatMap((schema) => reachable(document, schema, seen))
    .filter(({ value }) => undocumentedBounds(value).length > 0)
    .map((bounded) => ({ name: nameOf(bounded.path), place: bounded }));
}

/** The name of a schema by where it is: `EvaluationBlock.data`, `Page`, or the path if it has no name. */
function nameOf(path: Path): string {
  const [first, kind, component = "", ...inside] = path;
  if (first !== "components") return path.join(" ");
  if (kind !== "schemas") return String(component);
  const properties = inside.filter((_, at) => inside[at - 1] === "properties");
  return [component, ...properties].join(".");
}

/** Whether a row names the bound or what holds it, or a scalar component with just these bounds. */
function isDecided(document: Json, { name, place }: Named, names: ReadonlySet<string>): boolean {
  if (holdersOf(name).some((holder) => names.has(holder))) return true;
  return entries(mapping(document.components).schemas)
    .filter(([component]) => names.has(component))
    .some(([, schema]) => hasSameBounds(place.value, mapping(schema)));
}

/** `Body.name` lies in `Body`, and in itself. */
function holdersOf(name: string): string[] {
  return name.split(".").map((_, at, parts) => parts.slice(0, at + 1).join("."));
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

function isMarked(value: Json): boolean {
  return value["x-source"] === "decided" || "x-decided" in value;
}

/** Whether a schema of this name has bounds that others may share, though no request uses it itself. */
function isBounded(document: Json, name: string): boolean {
  return Object.keys(mapping(mapping(mapping(document.components).schemas)[name])).some(isBound);
}

function place(value: unknown, path: Path): Place {
  return { value: mapping(value), path };
}
