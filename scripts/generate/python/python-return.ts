import { type Document, type Operation, type Schema, schemaOf } from "../document/document.ts";
import { csvRows } from "./own.ts";
import { indented } from "./python-text.ts";
import { objectOf, pythonType } from "./python-type.ts";

/** How methods of the two clients differ. */
export type Flavour = {
  /** Before the names of classes: `Async` or nothing. */
  readonly prefix: string;
  readonly def: string;
  readonly await: string;
};

/** How a method gives what an operation answers. */
type Return = {
  readonly def: string;
  readonly annotation: string;
  /** The lines that make the call and return what it answers. */
  readonly body: (call: string) => string[];
};

/** What a method returns, and how it gets it. */
export function returnOf(
  document: Document,
  operation: Operation,
  { prefix, def, await: wait }: Flavour,
): Return {
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
  const item = itemOfPage(document, operation, body.schema);
  if (item === undefined)
    return { def, annotation, body: (call) => [`return ${request}(${call}, ${decoder})`] };
  return {
    // Nothing is asked before the first item or page is.
    def: "def",
    annotation: `${prefix}Paged[${annotation}, ${item}]`,
    body: (call) => [
      `${def} load(number: int) -> ${annotation}:`,
      ...indented([`return ${request}(${call.replace('"page": page', '"page": number')}, ${decoder})`]),
      `return ${prefix}Paged(load, lambda loaded: loaded, first_page(page))`,
    ],
  };
}

/** The type of the items, if an operation answers with a page of a list, whose number it takes. */
function itemOfPage(document: Document, { parameters }: Operation, schema: Schema): string | undefined {
  const { items, meta } = objectOf(document, schema)?.properties ?? {};
  const list = items && schemaOf(document, items).items;
  if (!parameters.some(({ name }) => name === "page") || meta === undefined || typeof list !== "object")
    return undefined;
  return pythonType(document, list, "answer").annotation;
}
