/** Calls of operations that are known by name only, for programs that are made from the document. */
import { clientNames, type OperationId, queryNames, requestTypes, routes } from "@aegis/contract";
import type { Aegis } from "./aegis.ts";
import type { CsvDownload } from "./download/csv-download.ts";
import type { CallOptions } from "./options.ts";
import type { AnyPage, Paged } from "./page.ts";

/** The arguments of a call by their names in the document. */
export type NamedArguments = {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** The body, or the parts of a form, with its file. A part that is JSON is given as what it says. */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * Calls the method of an operation. Nothing is checked before it is sent.
 *
 * @returns what the method gives: JSON, one page of a list, a `CsvDownload`, or undefined without a body
 * @throws ApiError, ConnectionError or TimeoutError, as the method does
 * @example await callByName(aegis, "getRun", { path: { run_id: 991 } })
 */
export async function callByName(
  aegis: Aegis,
  operation: OperationId,
  given: NamedArguments,
  options?: CallOptions,
): Promise<unknown> {
  const result = resultOf(aegis, operation, given, options);
  return isPaged(result) ? result.page() : result;
}

/**
 * Iterates over the pages of a list, from the query's `page` on. Each is fetched when it is needed.
 *
 * @throws TypeError if the operation is not a list with pages
 * @throws ApiError, ConnectionError or TimeoutError while iterating
 */
export function pagesByName(
  aegis: Aegis,
  operation: OperationId,
  given: NamedArguments,
  options?: CallOptions,
): AsyncIterable<AnyPage> {
  const result = resultOf(aegis, operation, given, options);
  if (!isPaged(result)) throw new TypeError(`${operation} has no pages.`);
  return result.pages();
}

/** Whether the answer to a call is a file: it has to be read, or its stream cancelled. */
export function isDownload(answer: unknown): answer is CsvDownload<unknown> {
  return typeof answer === "object" && answer !== null && "stream" in answer;
}

/** Every method takes the parts of the path, then its query or its body, then the options of the call. */
function resultOf(
  aegis: Aegis,
  operation: OperationId,
  { path = {}, query, body }: NamedArguments,
  options?: CallOptions,
): unknown {
  const parts = [...routes[operation].path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => path[name]);
  const given = operation in requestTypes ? [body ?? {}] : operation in queryNames ? [query] : [];
  return methodOf(aegis, operation)(...parts, ...given, options);
}

/** The method under its generated name, whose types a table of operations cannot keep. */
function methodOf(aegis: Aegis, operation: OperationId): (...values: unknown[]) => unknown {
  const { group, method } = clientNames[operation];
  const home: object = group === null ? aegis : Reflect.get(aegis, group);
  return Reflect.get(home, method);
}

function isPaged(value: unknown): value is Paged<AnyPage> {
  return typeof value === "object" && value !== null && "page" in value;
}
