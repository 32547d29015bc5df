import type { Part, SampleCall } from "./sample-call.ts";

/** A call as a curl to paste into a shell. */
export function curlSample(call: SampleCall): string {
  const { operation, server, key, path, query, headers, body, fileName } = call;
  const method = operation.method.toUpperCase();
  const address = path.reduce(
    (url, { name, value }) => url.replace(`{${name}}`, encodeURIComponent(String(value))),
    server + operation.path,
  );
  const search = new URLSearchParams(query.map(({ name, value }) => [name, String(value)])).toString();
  const url = search === "" ? address : `${address}?${search}`;
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}${doubleQuoted(url)}`,
    `-H ${doubleQuoted(`Authorization: Bearer ${key}`)}`,
    ...headers.map(({ name, value }) => `-H ${doubleQuoted(`${name}: ${value}`)}`),
    ...bodyLines(body),
    ...(fileName === undefined ? [] : [`-o ${quoted(fileName)}`]),
  ].join(" \\\n  ");
}

function bodyLines(body: SampleCall["body"]): string[] {
  if (body === undefined) return [];
  if (body.kind === "form") return body.parts.map(formLine);
  return [`-H ${doubleQuoted(`Content-Type: ${body.mediaType}`)}`, `-d ${quoted(jsonText(body.value))}`];
}

/** On one line while it is short. */
function jsonText(value: unknown): string {
  const line = JSON.stringify(value);
  return line.length <= 80 ? line : JSON.stringify(value, undefined, 2);
}

function formLine({ name, kind, value }: Part): string {
  if (kind === "file") return `-F ${quoted(`${name}=@${value};type=text/csv`)}`;
  const text = kind === "json" ? JSON.stringify(value) : String(value);
  // curl reads @, < and ; in -F as instructions.
  return `${/^[@<]|;/.test(text) ? "--form-string" : "-F"} ${quoted(`${name}=${text}`)}`;
}

/** One word for a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * In double quotes, as on the API's public pages; in single quotes if the shell would interpret the text.
 */
function doubleQuoted(text: string): string {
  return /["$`\\!]/.test(text) ? quoted(text) : `"${text}"`;
}
