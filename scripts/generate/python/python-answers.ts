import type { Document, Operation } from "../document/document.ts";
import { identifier } from "./python-name.ts";
import { describedBy, namedObject, objectsIn } from "./python-objects.ts";
import { docstring, indented, withImports } from "./python-text.ts";
import { pythonType } from "./python-type.ts";

/** The classes of what operations answer. */
export function answerModule(document: Document, operations: readonly Operation[]): string {
  const names = answerNames(document, operations);
  return [
    '"""What the API answers. What a server leaves out is None."""',
    ...withImports(
      {
        dataclasses: ["dataclass"],
        typing: ["Any", "Dict", "List", "Literal"],
        "._decode": ["Model", "decoded", "dict_of", "list_of", "one_of", "optional"],
      },
      names.flatMap((name) => answerClass(document, name)),
    ),
    `__all__ = ${JSON.stringify(names.toSorted())}`,
  ].join("\n");
}

/** The names of the classes of answers. */
export function answerNames(document: Document, operations: readonly Operation[]): string[] {
  const schemas = operations.flatMap(({ replies }) =>
    replies
      .filter(({ status }) => status.startsWith("2"))
      .flatMap(({ bodies }) => bodies.map(({ schema }) => schema)),
  );
  return objectsIn(document, schemas);
}

function answerClass(document: Document, name: string): string[] {
  const { properties, required, description } = namedObject(document, name);
  const fields = Object.entries(properties).map(([field, schema]) => {
    const { annotation, decoder } = pythonType(document, schema, "answer");
    const isNullable = required.includes(field) || annotation.endsWith("| None");
    return { field, schema, decoder, annotation: isNullable ? annotation : `${annotation} | None` };
  });
  return [
    "@dataclass(frozen=True, kw_only=True)",
    `class ${name}(Model):`,
    ...indented(docstring(description)),
    ...fields.flatMap(({ field, annotation, schema }) =>
      indented([`${identifier(field)}: ${annotation}`, ...describedBy(document, schema)]),
    ),
    ...indented([`_required = (${required.map((field) => `"${field}",`).join(" ")})`]),
    ...indented(["@classmethod", `def from_json(cls, value: Any) -> ${name}:`]),
    ...indented(docstring("Puts this type on JSON that a server has sent."), 2),
    ...indented(["return cls("], 2),
    ...indented(
      fields.map(({ field, decoder }) => `${identifier(field)}=${memberOf(field, decoder)},`),
      3,
    ),
    ...indented(["_json=value,"], 3),
    ...indented([")"], 2),
  ];
}

function memberOf(field: string, decoder: string): string {
  const key = JSON.stringify(field);
  return decoder === "plain" ? `value.get(${key})` : `decoded(value.get(${key}), ${decoder})`;
}
