import {
  entries,
  type Json,
  mapping,
  operationsOf,
  type Path,
  type Place,
} from "../../openapi/rules/document.js";
import { bodySchemas, subschemas } from "../../openapi/rules/schemas.js";

/** A place of the document under the name that the table of decisions has for it: `Run.run_source`. */
export type Named = { readonly name: string; readonly place: Place };

/** Every place that carries `x-source: decided` or `x-decided`. */
export function markedPlaces(document: Json): Named[] {
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

function isMarked(value: Json): boolean {
  return value["x-source"] === "decided" || "x-decided" in value;
}
