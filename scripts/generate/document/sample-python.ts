import { pythonLiteral } from "./python-literal.ts";
import type { Part, SampleCall } from "./sample-call.ts";

/** A call as a script that uses the library `requests`. */
export function pythonSample(call: SampleCall): string {
  const { operation, server, key, query, headers, fileName } = call;
  return [
    "import requests",
    "",
    `response = requests.${operation.method}(`,
    `    ${pythonLiteral(server + filledPath(call))},`,
    argument("headers", { Authorization: `Bearer ${key}`, ...textsOf(headers) }),
    ...(query.length === 0 ? [] : [argument("params", textsOf(query))]),
    ...bodyLines(call.body),
    ")",
    "response.raise_for_status()",
    ...(fileName === undefined ? shownLines(call) : savedLines(fileName)),
  ].join("\n");
}

function filledPath({ operation, path }: SampleCall): string {
  return path.reduce(
    (address, { name, value }) => address.replace(`{${name}}`, encodeURIComponent(String(value))),
    operation.path,
  );
}

/** As texts: `requests` would write a truth value as Python does, `True`. */
function textsOf(given: SampleCall["query"]): Record<string, string> {
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]));
}

function bodyLines(body: SampleCall["body"]): string[] {
  if (body === undefined) return [];
  if (body.kind === "json") return [argument("json", body.value)];
  const [files, fields] = [true, false].map((wanted) =>
    body.parts.filter(({ kind }) => (kind === "file") === wanted),
  );
  return [
    ...(files ?? []).map(
      ({ name, value }) =>
        `    files={${pythonLiteral(name)}: (${pythonLiteral(value)}, open(${pythonLiteral(value)}, "rb"), "text/csv")},`,
    ),
    argument("data", Object.fromEntries((fields ?? []).map((part) => [part.name, fieldOf(part)]))),
  ];
}

function fieldOf({ kind, value }: Part): string {
  return kind === "json" ? JSON.stringify(value) : String(value);
}

function argument(name: string, value: unknown): string {
  return `    ${name}=${pythonLiteral(value, 1)},`;
}

function shownLines({ replyType }: SampleCall): string[] {
  if (replyType === undefined) return [];
  return [`print(response.${replyType === "application/json" ? "json()" : "text"})`];
}

function savedLines(fileName: string): string[] {
  return [`with open(${pythonLiteral(fileName)}, "wb") as file:`, "    file.write(response.content)"];
}
