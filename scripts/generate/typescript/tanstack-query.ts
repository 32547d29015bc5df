import { clientName } from "../document/client-name.ts";
import { type Operation, operationsOf } from "../document/document.ts";
import { bannerComment } from "../output/banner.ts";
import type { Output } from "../output.ts";

/**
 * Options for TanStack Query, by our client: a query for each operation that reads, a mutation for each
 * other. They are plain objects, which the adapters of all frameworks take.
 */
export const tanstackQuery: Output = ({ document }) => {
  const operations = operationsOf(document);
  const [reads, writes] = [operations.filter(isRead), operations.filter((each) => !isRead(each))];
  return {
    "queries.ts": [
      bannerComment,
      'import type { Aegis } from "@aegis/client";\n',
      "/** What TanStack Query hands to a query. */",
      "type Context = { readonly signal: AbortSignal };\n",
      "/**",
      " * Queries by a client, such as `useQuery(aegisQueries(aegis).runs.get(991))`. A list gives the page that is",
      ' * asked for, a download its rows. What all begin with, `["aegis", "runs"]`, is for invalidating them.',
      " */",
      "export function aegisQueries(aegis: Aegis) {",
      factory(reads, query),
      "}\n",
      "/**",
      " * Mutations by a client, such as `useMutation(aegisMutations(aegis).runs.update())`. Their variables have the",
      " * parameters of the path by name, and the `body` as the client takes it.",
      " */",
      "export function aegisMutations(aegis: Aegis) {",
      factory(writes, mutation),
      "}\n",
      ...(reads.some(isFile) ? readAll : []),
    ].join("\n"),
  };
};

const readAll = [
  "async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {",
  "  const read: Row[] = [];",
  "  for await (const row of rows) read.push(row);",
  "  return read;",
  "}\n",
];

function isRead({ method }: Operation): boolean {
  return method === "get";
}

function isFile({ replies }: Operation): boolean {
  return replies.some(({ bodies }) => bodies.some(({ mediaType }) => mediaType === "text/csv"));
}

/** The object of all groups; an operation without a group stands beside them. */
function factory(operations: readonly Operation[], member: (operation: Operation) => string[]): string {
  const groups = Map.groupBy(operations, ({ id, tag }) => clientName(id, tag).group);
  const members = [...groups].flatMap(([group, inGroup]) => {
    const lines = inGroup.flatMap((operation) => documented(operation, member(operation)));
    return group === null ? lines : [`${group}: {`, ...lines.map((line) => `  ${line}`), "},"];
  });
  return ["  return {", ...members.map((line) => `    ${line}`), "  };"].join("\n");
}

function documented({ node: { summary = "" } }: Operation, lines: readonly string[]): string[] {
  return [`/** ${summary.replace(/\.?$/, ".")} */`, ...lines];
}

function query(operation: Operation): string[] {
  const { id, tag, parameters } = operation;
  const { group, method } = clientName(id, tag);
  const names = pathNames(operation);
  const hasQuery = parameters.some(({ in: place }) => place === "query");
  const given = [
    ...names.map((name, at) => `${name}: ${typeOf(operation, at)}`),
    ...(hasQuery ? [`query: ${typeOf(operation, names.length)} = {}`] : []),
  ];
  const passed = [...names, ...(hasQuery ? ["query"] : [])];
  const key = ["aegis", ...(group === null ? [] : [group]), method].map((word) => JSON.stringify(word));
  const isPaged = parameters.some(({ name }) => name === "page");
  const called = `aegis${memberOf(operation)}(${[...passed, "{ signal }"].join(", ")})`;
  return [
    `${method}: (${given.join(", ")}) => ({`,
    `  queryKey: [${[...key, ...passed].join(", ")}] as const,`,
    isFile(operation)
      ? `  queryFn: async ({ signal }: Context) => all((await ${called}).rows()),`
      : `  queryFn: ({ signal }: Context) => ${called}${isPaged ? ".page()" : ""},`,
    "}),",
  ];
}

function mutation(operation: Operation): string[] {
  const { id, tag, request } = operation;
  const { group, method } = clientName(id, tag);
  const names = pathNames(operation);
  const variables = [...names, ...(request.length === 0 ? [] : ["body"])];
  const types = [
    ...names.map((name, at) => `readonly ${name}: ${typeOf(operation, at)}`),
    ...(request.length === 0 ? [] : [`readonly body: ${typeOf(operation, names.length)}`]),
  ];
  const key = ["aegis", ...(group === null ? [] : [group]), method].map((word) => JSON.stringify(word));
  return [
    `${method}: () => ({`,
    `  mutationKey: [${key.join(", ")}] as const,`,
    `  mutationFn: ({ ${variables.join(", ")} }: { ${types.join("; ")} }) =>`,
    `    aegis${memberOf(operation)}(${variables.join(", ")}),`,
    "}),",
  ];
}

function pathNames({ parameters }: Operation): string[] {
  return parameters.filter(({ in: place }) => place === "path").map(({ name }) => name);
}

/** `.runs.get` */
function memberOf({ id, tag }: Operation): string {
  const { group, method } = clientName(id, tag);
  return `${group === null ? "" : `.${group}`}.${method}`;
}

/** The type of an argument of the client's method. */
function typeOf({ id, tag }: Operation, at: number): string {
  const { group, method } = clientName(id, tag);
  return `Parameters<Aegis${group === null ? "" : `["${group}"]`}["${method}"]>[${at}]`;
}
