import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readApi } from "../breaking/read-api.ts";
import { clientName } from "../generate/document/client-name.ts";
import { type Document, type Operation, operationsOf, schemaOf } from "../generate/document/document.ts";
import { oldName } from "./names.ts";

/** An operation under its name in the client. */
type Method = { readonly operation: Operation; readonly name: string };

/**
 * Writes a method of the client for each operation of a repository's document. It is a beginning: from then
 * on the files are written by hand, and the compiler names an operation that has no method.
 */
export async function writeFacade(root: string): Promise<void> {
  const { document: read } = await readApi(join(root, "openapi/openapi.yaml"));
  // A trip through JSON gives the reader's object the type of a document.
  const document: Document = JSON.parse(JSON.stringify(read));
  const groups = Map.groupBy(methodsOf(document), ({ group }) => group);
  const folder = join(root, "packages/client/src/operations");
  mkdirSync(folder, { recursive: true });
  for (const [group, methods] of groups)
    writeFileSync(
      join(folder, `${kebab(group ?? single)}.ts`),
      groupModule(document, group ?? single, methods),
    );
  writeFileSync(join(folder, "index.ts"), indexModule([...groups.keys()]));
}

/** What the file is called, and its function, of the methods that the client itself has. */
const single = "ungrouped";

function methodsOf(document: Document) {
  return operationsOf(document).map((operation) => {
    const { group, method } = clientName(operation.id, operation.tag);
    return { operation, group, name: method };
  });
}

function indexModule(groups: readonly (string | null)[]): string {
  const named = groups.map((group) => group ?? single);
  return `import type { ApiClient } from "../api-client.ts";
${named.map((group) => `import { ${group} } from "./${kebab(group)}.ts";`).join("\n")}

/** A method for each operation, in the API's groups; those without a group are on the client itself. */
export function operations(api: ApiClient) {
  return { ${groups.map((group) => (group === null ? `...${single}(api)` : `${group}: ${group}(api)`)).join(", ")} };
}
`;
}

function groupModule(document: Document, group: string, methods: readonly Method[]): string {
  const bodies = methods.map((method) => methodText(document, method));
  const text = bodies.join("\n");
  const types = ["BodyOf", "PathOf", "QueryOf"].filter((name) => text.includes(`${name}<`));
  return `${types.length === 0 ? "" : `import type { ${types.join(", ")} } from "@${oldName}/contract";\n`}import type { ApiClient } from "../api-client.ts";
${text.includes("asDownload(") ? 'import { asDownload } from "../download/csv-download.ts";\n' : ""}import type { CallOptions } from "../options.ts";
${text.includes("paged(") ? 'import { paged } from "../page.ts";\n' : ""}${text.includes("encodedForm(") ? 'import { encodedForm } from "../upload/encoded-form.ts";\n' : ""}
${commentOf(`${descriptionOf(document, methods)} ${rejects}`.trim(), "")}
export function ${group}({ call }: ApiClient) {
  return {
${text}
  };
}
`;
}

function methodText(document: Document, { operation, name }: Method): string {
  const { id, node } = operation;
  const says = [`${node.summary ?? id}.`, node.description ?? ""].join(" ").trim();
  const query = operation.parameters.filter((parameter) => parameter.in === "query");
  const isPaged = query.some((parameter) => parameter.name === "page") && isPage(document, operation);
  const call = `call("${id}", options, ${[partsText(operation, isPaged), ...readerText(operation)].join(", ")})`;
  const made = isPaged ? `paged((page) => ${call}, query.page)` : call;
  return `${commentOf(says, "    ")}\n    ${name}: (${argumentsText(operation, query)}) =>\n      ${made},\n`;
}

/** Ids in the path one by one, then the body, then the query; each operation takes its own options last. */
function argumentsText({ id, parameters, request }: Operation, query: Operation["parameters"]): string {
  const path = parameters
    .filter((parameter) => parameter.in === "path")
    .map(({ name }) => `${camel(name)}: PathOf<"${id}">["${name}"]`);
  const needed = query.some(({ required }) => required === true);
  return [
    ...path,
    ...(request.length === 0 ? [] : [`body: BodyOf<"${id}">`]),
    ...(query.length === 0 ? [] : [`query: QueryOf<"${id}">${needed ? "" : " = {}"}`]),
    "options?: CallOptions",
  ].join(", ");
}

/** What the call sends: its ids, its query, and its body, or the form that a body is sent as. */
function partsText({ parameters, request }: Operation, isPaged: boolean): string {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const hasQuery = parameters.some((parameter) => parameter.in === "query");
  const isForm = request.some(({ mediaType }) => mediaType === "multipart/form-data");
  const parts = [
    ...(inPath.length === 0
      ? []
      : [`path: { ${inPath.map(({ name }) => `${JSON.stringify(name)}: ${camel(name)}`).join(", ")} }`]),
    ...(hasQuery ? [isPaged ? "query: { ...query, page }" : "query"] : []),
    ...(request.length === 0 ? [] : [isForm ? "form: await encodedForm(body)" : "body"]),
  ].join(", ");
  return isForm ? `async () => ({ ${parts} })` : `{ ${parts} }`;
}

/** How the data of a success are read, if they are not JSON. */
function readerText({ replies }: Operation): string[] {
  const isCsv = replies.some(
    ({ status, bodies: [body] }) => status === "200" && body?.mediaType === "text/csv",
  );
  return isCsv ? ["async (response, text) => asDownload(response, text, (readers) => readers.textRows)"] : [];
}

/** A page of a list, as this toolkit has them: its items, and where it is among all pages. */
function isPage(document: Document, { replies }: Operation): boolean {
  const body = replies.find(({ status }) => status === "200")?.bodies[0];
  const { properties = {} } = body === undefined ? {} : schemaOf(document, body.schema);
  return "items" in properties && "meta" in properties;
}

function descriptionOf({ tags = [] }: Document, [first]: readonly Method[]): string {
  return tags.find(({ name }) => name === first?.operation.tag)?.description ?? "";
}

const rejects = "Each method rejects with an `ApiError`, a `ConnectionError` or a `TimeoutError`.";

/** A comment in lines of at most 110 columns. */
function commentOf(text: string, indent: string): string {
  const lines = [""];
  for (const word of text.replaceAll("*/", "").split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (indent.length + 2 + longer.length <= 110) lines[lines.length - 1] = longer;
    else lines.push(` ${word}`);
  }
  return [`${indent}/**`, ...lines.map((line) => `${indent} *${line}`), `${indent} */`].join("\n");
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A parameter's name as a name in code. */
function camel(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, letter: string = "") => letter.toUpperCase());
}
