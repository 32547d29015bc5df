import { componentOf, type Document, membersOf, pascal, type Schema } from "./document.ts";
import { inBlock, replaced } from "./mend.ts";
import { type Nullables, nullablesInJson } from "./nullables.ts";

/**
 * Mends the classes that Redocly's generator of PHP writes for schemas: null can be told from what is left
 * out, and an empty object is not written as a list.
 *
 * @throws Error if the generator writes something else than what is mended here
 */
export function mendModels(source: string, document: Document): string {
  const withNull = nullablesInJson(document).reduce(
    withNulls,
    source.replaceAll(/^final class \w+\n[\s\S]*?^\}\n/gm, withRequiredNulls),
  );
  return withJson(mapsOf(document).reduce(withMaps, withNull));
}

/** What is there, but may be null, is neither read nor written as if it were not. */
function withRequiredNulls(model: string): string {
  const fields = [...model.matchAll(/\n {8}public \?\w+ \$(\w+),/g)].map(([, field = ""]) => field);
  return fields.reduce(
    (text, field) =>
      text
        .replace(
          new RegExp(`(\\n {12}${field}: )((?!\\$).*(\\$data\\['[^']+'\\]).*),\\n`),
          "$1isset($3) ? $2 : null,\n",
        )
        .replace(
          new RegExp(`(\\$data\\['[^']+'\\] = )(.*\\$this->${field}(?:->.*|\\));)\\n`),
          `$1$this->${field} === null ? null : $2\n`,
        ),
    model,
  );
}

/** What may be null has another default, so that null can be said. */
function withNulls(source: string, { name, properties }: Nullables): string {
  return properties.reduce(
    (text, property) =>
      inBlock(text, classOf(name), (model) => {
        const field = fieldOf(model, property);
        const said = `$this->${field}`;
        const [, type = ""] = new RegExp(`public (\\S+) \\$${field} = null,`).exec(model) ?? [];
        const [, value = ""] = new RegExp(`\\n {12}${field}: (.*),\\n`).exec(model) ?? [];
        const [, assigned = ""] = new RegExp(`\\$data\\['${property}'\\] = (.*);\\n`).exec(model) ?? [];
        const orNull = assigned === said ? said : `${said} === null ? null : ${assigned}`;
        const changes: readonly (readonly [string, string])[] = [
          [`public ${type} $${field} = null,`, `public ${orLeftOut(type)} $${field} = LeftOut::Value,`],
          [
            `\n            ${field}: ${value},\n`,
            `\n            ${field}: array_key_exists('${property}', $data) ? ${value} : LeftOut::Value,\n`,
          ],
          [`if (${said} !== null) {`, `if (${said} !== LeftOut::Value) {`],
          [`$data['${property}'] = ${assigned};`, `$data['${property}'] = ${orNull};`],
        ];
        return changes.reduce((mended, [what, by]) => replaced(mended, what, by), model);
      }),
    source,
  );
}

function orLeftOut(type: string): string {
  if (type === "mixed") return type;
  return `${type.startsWith("?") ? `${type.slice(1)}|null` : type}|LeftOut`;
}

type Maps = { readonly name: string; readonly properties: readonly string[] };

/** Schemas with those of their properties for which PHP has an array and JSON an object. */
function mapsOf({ components: { schemas = {} } = {} }: Document): readonly Maps[] {
  const isMap = (schema: Schema): boolean => {
    const component = schemas[componentOf(schema) ?? ""];
    // A schema that has a name and properties is a class.
    if (component?.properties !== undefined) return false;
    const { type, anyOf, oneOf } = component ?? schema;
    const types = [type ?? []].flat().filter((each) => each !== "null");
    const choices = (anyOf ?? oneOf ?? []).filter((choice) => choice.type !== "null");
    return String(types) === "object" || (choices.length > 0 && choices.every(isMap));
  };
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const members = Object.entries(membersOf(schema, schemas).properties);
    const properties = members.flatMap(([property, member]) => (isMap(member) ? [property] : []));
    return properties.length > 0 ? [{ name, properties }] : [];
  });
}

function withMaps(source: string, { name, properties }: Maps): string {
  return properties.reduce(
    (text, property) =>
      inBlock(text, classOf(name), (model) =>
        model.replace(new RegExp(`(\\$data\\['${property}'\\] = )(.*);\\n`), "$1jsonObject($2);\n"),
      ),
    source,
  );
}

/** What was an array becomes what JSON says, which can be an empty object. */
function withJson(source: string): string {
  const written = source
    .replaceAll(
      /^final class (\w+)\n(?=\{\n[^}]*\}\n\n {4}public static function fromArray\()/gm,
      "final class $1 implements \\JsonSerializable\n",
    )
    .replaceAll("    public function toArray(): array\n", "    public function jsonSerialize(): object\n")
    .replaceAll(
      "        return $data;\n    }\n}\n",
      `        return (object) $data;
    }

    public function toArray(): array
    {
        return json_decode(encodeJson($this), true);
    }
}
`,
    )
    .replaceAll("->toArray()", "->jsonSerialize()")
    .replaceAll("$payload = json_encode(", "$payload = encodeJson(");
  const counts = [" implements \\JsonSerializable\n", "function jsonSerialize()", "function toArray()"].map(
    (part) => written.split(part).length,
  );
  if (new Set(counts).size > 1) throw new Error("The generator wrote another toArray()");
  return written;
}

export function classOf(schema: string): string {
  return `final class ${pascal(schema)}\n`;
}

/** The name that PHP has for a property. */
export function fieldOf(model: string, property: string): string {
  const [, field] = new RegExp(`\\$data\\['${property}'\\] = .*\\$this->(\\w+)`).exec(model) ?? [];
  if (field === undefined) throw new Error(`The generator wrote no field for ${property}`);
  return field;
}
