import { clientName } from "../document/client-name.ts";
import { type Document, type Operation, type Schema, schemaOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { contentOf } from "./python-arguments.ts";
import { identifier, pythonName } from "./python-name.ts";
import { descriptionOf } from "./python-objects.ts";
import { type Flavour, returnOf } from "./python-return.ts";
import { argumentLines, docstring, indented } from "./python-text.ts";
import { objectOf, pythonType } from "./python-type.ts";

type Argument = {
  /** As it is sent. */
  readonly wire: string;
  /** As Python can say it. */
  readonly name: string;
  readonly annotation: string;
  readonly text: string;
};
type Arguments = {
  readonly path: readonly Argument[];
  readonly query: readonly Argument[];
  readonly body: readonly Argument[];
  /** The argument that is the file of a form, and what the file is. */
  readonly file: (Argument & { readonly mediaType: string }) | undefined;
};

/** A method that calls an operation, as its lines. */
export function method(document: Document, operation: Operation, flavour: Flavour): string[] {
  const { id, tag, node } = operation;
  const given = argumentsOf(document, operation);
  const all = [...given.path, ...(given.file ? [given.file] : []), ...given.body, ...given.query];
  const named = [...(given.file ? [given.file] : []), ...given.body, ...given.query];
  const names = all.map(({ name }) => name);
  const [twice] = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new BrokenDocument(`${id} takes ${twice} in two places; a method can take it once. Rename one.`);
  const answer = returnOf(document, operation, flavour);
  const parameters = [
    "self",
    ...given.path.map(({ name, annotation }) => `${name}: ${annotation}`),
    ...(named.length > 0 ? ["*"] : []),
    ...requiredFirst(named).map(({ name, annotation }) => `${name}: ${annotation}`),
  ];
  const call = [
    `"${id}"`,
    `"${operation.method.toUpperCase()}"`,
    pathOf(operation, given.path),
    ...dictOf("query", given.query),
    ...dictOf(given.file === undefined ? "body" : "form", given.body),
    ...partOf(given.file),
  ].join(", ");
  return [
    `${answer.def} ${pythonName(clientName(id, tag).method)}(${parameters.join(", ")}) -> ${answer.annotation}:`,
    ...indented(
      docstring(
        node.summary ?? "",
        node.description ?? "",
        argumentLines(all.map(({ name, text }) => [name, text])),
      ),
    ),
    ...indented(answer.body(`Call(${call})`)),
  ];
}

function argumentsOf(document: Document, { parameters, request }: Operation): Arguments {
  const at = (place: string) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema = {}, required = false, description }) =>
        argument(document, name, schema, required, description),
      );
  const [body] = request;
  const { properties = {}, required = [] } = (body && objectOf(document, body.schema)) ?? {};
  const parts = Object.entries(properties);
  const isFile = ([, schema]: (typeof parts)[number]) => schemaOf(document, schema).format === "binary";
  const file = parts.find(isFile);
  return {
    path: at("path"),
    query: at("query"),
    body: parts
      .filter((part) => !isFile(part))
      .map(([name, schema]) =>
        argument(document, name, contentOf(schema), required.includes(name), descriptionOf(document, schema)),
      ),
    file: file && {
      wire: file[0],
      name: identifier(file[0]),
      annotation: "FileInput",
      mediaType: body?.encoding[file[0]]?.contentType ?? "application/octet-stream",
      text: `${descriptionOf(document, file[1])} A path, bytes or an open file.`,
    },
  };
}

function argument(
  document: Document,
  wire: string,
  schema: Schema,
  isRequired: boolean,
  description = descriptionOf(document, schema),
): Argument {
  const { annotation } = pythonType(document, schema, "argument");
  return {
    wire,
    name: identifier(wire),
    annotation: isRequired ? annotation : `${annotation} | NotGiven = NOT_GIVEN`,
    text: description,
  };
}

function requiredFirst(all: readonly Argument[]): Argument[] {
  const isOptional = ({ annotation }: Argument) => annotation.includes(" = ");
  return [...all.filter((each) => !isOptional(each)), ...all.filter(isOptional)];
}

function pathOf({ path }: Operation, values: readonly Argument[]): string {
  if (values.length === 0) return `"${path}"`;
  return `path_of("${path}", ${dictionary(values)})`;
}

function dictOf(name: string, values: readonly Argument[]): string[] {
  if (values.length === 0) return [];
  return [`${name}=given(${dictionary(values)})`];
}

function partOf(file: Arguments["file"]): string[] {
  if (file === undefined) return [];
  return [`file=FilePart(${JSON.stringify(file.wire)}, ${JSON.stringify(file.mediaType)}, ${file.name})`];
}

function dictionary(values: readonly Argument[]): string {
  return `{${values.map(({ wire, name }) => `${JSON.stringify(wire)}: ${name}`).join(", ")}}`;
}
