import { clientName } from "../document/client-name.ts";
import { type Document, type Operation, type Schema, schemaOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { pythonName } from "./python-name.ts";
import { contentOf, descriptionOf } from "./python-objects.ts";
import { argumentLines, docstring, indented } from "./python-text.ts";
import { objectOf, pythonType } from "./python-type.ts";

/** How methods of the two clients differ. */
export type Flavour = {
  /** Before the names of classes: `Async` or nothing. */
  readonly prefix: string;
  readonly def: string;
  readonly await: string;
};

type Argument = { readonly name: string; readonly annotation: string; readonly text: string };
type Arguments = {
  readonly path: readonly Argument[];
  readonly query: readonly Argument[];
  readonly body: readonly Argument[];
  /** The argument that is the file of a form. */
  readonly file: Argument | undefined;
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
  const answer = answerOf(document, operation, flavour);
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
    ...(given.file === undefined ? [] : [`file=${given.file.name}`]),
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
      name: file[0],
      annotation: "FileInput",
      text: `${descriptionOf(document, file[1])} A path, bytes or an open file.`,
    },
  };
}

function argument(
  document: Document,
  name: string,
  schema: Schema,
  isRequired: boolean,
  description = descriptionOf(document, schema),
): Argument {
  const { annotation } = pythonType(document, schema, "argument");
  return {
    name,
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
  return `path_of("${path}", ${values.map(({ name }) => `${name}=${name}`).join(", ")})`;
}

function dictOf(name: string, values: readonly Argument[]): string[] {
  if (values.length === 0) return [];
  return [`${name}=given(${values.map((each) => `${each.name}=${each.name}`).join(", ")})`];
}

type AnswerOf = {
  readonly def: string;
  readonly annotation: string;
  /** The lines that make the call and return what it answers. */
  readonly body: (call: string) => string[];
};

function answerOf(document: Document, operation: Operation, { prefix, def, await: wait }: Flavour): AnswerOf {
  const reply = operation.replies.find(({ status }) => status.startsWith("2"));
  const [body] = reply?.bodies ?? [];
  const request = `${wait}self._transport.request`;
  if (body === undefined)
    return { def, annotation: "None", body: (call) => [`${request}(${call}, nothing)`] };
  if (body.mediaType === "text/csv") {
    const [row, rowOf] = csvRows[operation.id] ?? ["Dict[str, str]", "dict"];
    return {
      def,
      annotation: `${prefix}CsvDownload[${row}]`,
      body: (call) => [
        `call = ${call}`,
        `return ${prefix}CsvDownload(call, ${wait}self._transport.send(call, stream=True), ${rowOf})`,
      ],
    };
  }
  const { annotation, decoder } = pythonType(document, body.schema, "answer");
  const item = itemOfPage(document, body.schema);
  if (item === undefined)
    return { def, annotation, body: (call) => [`return ${request}(${call}, ${decoder})`] };
  return {
    // Nothing is asked before the first item or page is.
    def: "def",
    annotation: `${prefix}Paged[${annotation}, ${item}]`,
    body: (call) => [
      `${def} load(number: int) -> ${annotation}:`,
      ...indented([`return ${request}(${call.replace("page=page", "page=number")}, ${decoder})`]),
      `return ${prefix}Paged(load, lambda loaded: loaded, first_page(page))`,
    ],
  };
}

/** The columns of a CSV are no part of the document: `core/_rows.py` has them. */
const csvRows: Readonly<Record<string, readonly [row: string, rowOf: string]>> = {
  downloadDataset: ["DatasetRow", "dataset_row"],
  downloadRun: ["RunReportRow", "run_report_row"],
};

/** The type of the items, if a schema is a page of a list. */
function itemOfPage(document: Document, schema: Schema): string | undefined {
  const { items, meta } = objectOf(document, schema)?.properties ?? {};
  const list = items && schemaOf(document, items).items;
  if (meta === undefined || typeof list !== "object") return undefined;
  return pythonType(document, list, "answer").annotation;
}
