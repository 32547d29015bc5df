import { clientName } from "../document/client-name.ts";
import { type Document, type Operation, operationsOf, schemaOf } from "../document/document.ts";
import { hostedUrl } from "../document/hosted-url.ts";
import { typescriptLiteral } from "../document/typescript-literal.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { bannerComment } from "./banner.ts";

/**
 * The tables that client, mock, server and tests route by. One constant for each, so a bundler drops those
 * that a program does not use.
 *
 * @throws BrokenDocument if two operations would have the same name in the client.
 * @see https://spec.openapis.org/oas/v3.1.1.html#paths-object
 */
export function routes(document: Document): string {
  const operations = operationsOf(document).toSorted((one, other) => templates(one) - templates(other));
  assertDistinctNames(operations);
  const table = (name: string, comment: string, type: string, cell: (operation: Operation) => unknown) =>
    [
      `/** ${comment} */`,
      `export const ${name} = {`,
      ...operations.flatMap((operation) => {
        const value = cell(operation);
        return value === undefined ? [] : [`  ${operation.id}: ${typescriptLiteral(value, 1)},`];
      }),
      `} as const satisfies ${type};`,
      "",
    ].join("\n");
  return [
    bannerComment,
    "/** The hosted service: the first server of the document, without a slash at the end. */",
    `export const hostedUrl = ${JSON.stringify(hostedUrl(document))};\n`,
    table(
      "routes",
      "Method and path template of every operation. Matched from top to bottom, a fixed path comes before a templated one.",
      'Readonly<Record<string, { method: "DELETE" | "GET" | "PATCH" | "POST" | "PUT"; path: string }>>',
      ({ method, path }) => ({ method: method.toUpperCase(), path }),
    ),
    "/** The name of an operation of the document. */",
    "export type OperationId = keyof typeof routes;\n",
    table(
      "requestTypes",
      "The media type of the request body; an operation that takes none is not listed.",
      "Partial<Record<OperationId, string>>",
      ({ request: [body] }) => body?.mediaType,
    ),
    table(
      "queryNames",
      "The query parameters by name; an operation that takes none is not listed.",
      "Partial<Record<OperationId, Readonly<Record<string, true>>>>",
      ({ parameters }) => {
        const names = parameters.flatMap((each) => (each.in === "query" ? [[each.name, true]] : []));
        return names.length === 0 ? undefined : Object.fromEntries(names);
      },
    ),
    table(
      "queryDefaults",
      "What a query parameter is if it is left out; an operation without such a default is not listed.",
      "Partial<Record<OperationId, Readonly<Record<string, unknown>>>>",
      ({ parameters }) => {
        const defaults = parameters.flatMap(({ in: place, name, schema = {} }) => {
          const { default: value } = schemaOf(document, schema);
          return place === "query" && value !== undefined ? [[name, value]] : [];
        });
        return defaults.length === 0 ? undefined : Object.fromEntries(defaults);
      },
    ),
    table(
      "responseTypes",
      "Every documented status with the media type of its body; null if there is no body.",
      "Record<OperationId, Readonly<Record<number, string | null>>>",
      ({ replies }) =>
        Object.fromEntries(replies.map(({ status, bodies: [body] }) => [status, body?.mediaType ?? null])),
    ),
    table("tags", "The tag of every operation.", "Record<OperationId, string>", ({ tag }) => tag),
    table(
      "clientNames",
      "Where the client has every operation: `aegis.group.method()`, or `aegis.method()` if the group is null.",
      "Record<OperationId, { group: string | null; method: string }>",
      ({ id, tag }) => clientName(id, tag),
    ),
  ].join("\n");
}

function templates({ path }: Operation): number {
  return path.split("{").length - 1;
}

function assertDistinctNames(operations: readonly Operation[]): void {
  const byName = Map.groupBy(operations, ({ id, tag }) => JSON.stringify(clientName(id, tag)));
  const problems = [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => `${same.map(({ id }) => id).join(" and ")} have one name in the client; rename one.`);
  if (problems.length > 0) throw new BrokenDocument(...problems);
}
