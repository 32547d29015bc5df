import { type Document, type Operation, operationsOf } from "../document/document.ts";
import { type SampleCall, sampleCall } from "../document/sample-call.ts";
import { furtherRequests } from "../own.ts";

/** A request of a collection, and the status that it gets. */
export type CollectionRequest = {
  readonly name: string;
  readonly method: string;
  /** Below the base URL, with the ids of the examples. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly body: SampleCall["body"];
  readonly status: number;
};

/** Requests that stand together, in the order in which they can be sent. */
export type Folder = { readonly name: string; readonly requests: readonly CollectionRequest[] };

/** The requests of all collections, and the files that they send, by name. */
export type Collection = {
  readonly name: string;
  readonly folders: readonly Folder[];
  readonly files: Readonly<Record<string, string>>;
};

/**
 * A request for each operation, by its examples, in a folder for each tag; then some that are refused; and
 * last what deletes, so that a sandbox can answer all of them from top to bottom.
 */
export function collectionOf(document: Document, key: string): Collection {
  const operations = operationsOf(document);
  const [deleting, others] = [operations.filter(isDeleting), operations.filter((each) => !isDeleting(each))];
  const requestOf = (operation: Operation) => usualRequest(document, operation, key);
  const further = furtherRequests.map(({ operation: id, ...changes }) => {
    const operation = operations.find((each) => each.id === id);
    if (operation === undefined) throw new Error(`own.ts names ${id}, which the document does not have.`);
    return { ...requestOf(operation), ...changes };
  });
  const byTag = Map.groupBy(others, ({ tag }) => tag);
  return {
    name: document.info?.title ?? "API",
    folders: [
      ...[...byTag].map(([name, inTag]) => ({ name, requests: inTag.map(requestOf) })),
      { name: "Further requests", requests: further },
      { name: "Deletes", requests: deleting.map(requestOf) },
    ],
    files: Object.fromEntries(operations.flatMap((operation) => filesOf(document, operation, key))),
  };
}

function isDeleting({ method }: Operation): boolean {
  return method === "delete";
}

function usualRequest(document: Document, operation: Operation, key: string): CollectionRequest {
  const { path, query, body } = sampleCall(document, operation, key);
  const success = operation.replies.find(({ status }) => status.startsWith("2"));
  return {
    name: operation.node.summary ?? operation.id,
    method: operation.method.toUpperCase(),
    path: path.reduce(
      (whole, { name, value }) => whole.replace(`{${name}}`, encodeURIComponent(String(value))),
      operation.path,
    ),
    query: query.map(({ name, value }) => [name, String(value)] as const),
    body,
    status: Number(success?.status),
  };
}

/** What an example has in the place of a file is its content. */
function filesOf(document: Document, operation: Operation, key: string): [name: string, content: string][] {
  const { body } = sampleCall(document, operation, key);
  const example: Readonly<Record<string, unknown>> = Object(operation.request[0]?.example?.value);
  if (body?.kind !== "form") return [];
  return body.parts.flatMap(({ name, kind, value }) =>
    kind === "file" ? [[String(value), String(example[name])] satisfies [string, string]] : [],
  );
}

/** A part of a form that is not a file, as text. */
export function partText({ kind, value }: { readonly kind: string; readonly value: unknown }): string {
  return kind === "json" ? JSON.stringify(value) : String(value);
}

/** `files/refund-questions.csv`, from the folder of the collection. */
export function filePath(name: unknown): string {
  return `files/${name}`;
}

/** The path with the query. */
export function addressOf({ path, query }: CollectionRequest): string {
  const search = query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  return `{{baseUrl}}${path}${search === "" ? "" : `?${search}`}`;
}

/** The files of a collection below its folder. */
export function filesBeside({ files }: Collection): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [filePath(name), text]));
}
