import { type ClientName, clientName, singular } from "./client-name.ts";
import type { SampleBody, SampleCall } from "./sample-call.ts";
import { typescriptLiteral } from "./typescript-literal.ts";

/** A call as a module that uses the client. */
export function typescriptSample(call: SampleCall): string {
  const { operation, server, key, body } = call;
  const files = body?.kind === "form" && body.parts.some(({ kind }) => kind === "file");
  return [
    ...(files ? ['import { openAsBlob } from "node:fs";'] : []),
    'import { createAegis } from "@aegis/client";',
    "",
    "const aegis = createAegis({",
    `  apiKey: "${key}",`,
    `  baseUrl: "${server}/",`,
    "});",
    "",
    ...statements(call, clientName(operation.id, operation.tag)),
  ].join("\n");
}

/** The lines that call the client and show what came back. */
function statements(call: SampleCall, { group, method }: ClientName): string[] {
  const { operation, query, replyType } = call;
  const one = group === null ? noun(operation.tag) : noun(group);
  const paged = query.some(({ name }) => name === "page");
  const invocation = `aegis.${group === null ? "" : `${group}.`}${method}(${args(call, paged)})`;
  if (replyType === undefined) return [`await ${invocation};`];
  if (replyType === "text/csv") return [`const csv = await ${invocation};`, "console.log(await csv.text());"];
  if (paged) return [`for await (const ${one} of ${invocation}) {`, `  console.log(${one});`, "}"];
  const result = method.startsWith("list") ? (listed(method) ?? group ?? one) : one;
  return [`const ${result} = await ${invocation};`, `console.log(${result});`];
}

/** Ids in the path one by one, then the body or, without one, the query as an object. */
function args({ path, query, headers, body }: SampleCall, paged: boolean): string {
  // An iteration goes through all pages, so the client decides where it begins.
  const filters = query.filter(({ name }) => !(paged && name === "page"));
  const options = {
    ...valuesOf(filters),
    ...(headers.length === 0 ? {} : { headers: valuesOf(headers) }),
  };
  return [
    ...path.map(({ value }) => typescriptLiteral(value)),
    ...(body === undefined ? [] : [bodyLiteral(body)]),
    ...(Object.keys(options).length === 0 ? [] : [typescriptLiteral(options)]),
  ].join(", ");
}

function valuesOf(named: SampleCall["query"]): Record<string, unknown> {
  return Object.fromEntries(named.map(({ name, value }) => [name, value]));
}

function bodyLiteral(body: SampleBody): string {
  if (body.kind === "json") return typescriptLiteral(body.value);
  const lines = body.parts.map(({ name, kind, value }) => {
    const literal = typescriptLiteral(value, 1);
    return `  ${name}: ${kind === "file" ? `await openAsBlob(${literal}, { type: "text/csv" })` : literal},`;
  });
  return ["{", ...lines, "}"].join("\n");
}

/** `listNames` gives `names`; a plain `list` is named by its group. */
function listed(method: string): string | undefined {
  const rest = method.slice("list".length);
  return rest === "" ? undefined : rest.charAt(0).toLowerCase() + rest.slice(1);
}

/** `dataCollections` is one `dataCollection`. */
function noun(plural: string): string {
  const last = plural.split(/(?=[A-Z])/).at(-1) ?? plural;
  const end = singular(last);
  const head = plural.slice(0, plural.length - last.length);
  return head === "" ? end : head + end.charAt(0).toUpperCase() + end.slice(1);
}
