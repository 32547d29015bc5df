import { type Part, type SampleCall, sampleKey } from "./sample-call.ts";

/** A call as a curl to paste into a shell. */
export function curlSample({ operation, server, path, query, body, replyType }: SampleCall): string {
  const method = operation.method.toUpperCase();
  const address = path.reduce(
    (url, { name, value }) => url.replace(`{${name}}`, encodeURIComponent(String(value))),
    server + operation.path,
  );
  const search = new URLSearchParams(query.map(({ name, value }) => [name, String(value)])).toString();
  const url = search === "" ? address : `${address}?${search}`;
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}${doubleQuoted(url)}`,
    `-H ${doubleQuoted(`Authorization: Bearer ${sampleKey}`)}`,
    ...bodyLines(body),
    ...(replyType === "text/csv"
      ? [
          `-o ${quoted(
            csvName(
              operation.path,
              path.map(({ value }) => String(value)),
            ),
          )}`,
        ]
      : []),
  ].join(" \\\n  ");
}

function bodyLines(body: SampleCall["body"]): string[] {
  if (body === undefined) return [];
  if (body.kind === "form") return body.parts.map(formLine);
  return [
    `-H ${doubleQuoted(`Content-Type: ${body.mediaType}`)}`,
    `-d ${quoted(JSON.stringify(body.value, undefined, 2))}`,
  ];
}

function formLine({ name, kind, value }: Part): string {
  if (kind === "file") return `-F ${quoted(`${name}=@${value};type=text/csv`)}`;
  const text = kind === "json" ? JSON.stringify(value) : String(value);
  // curl reads @, < and ; in -F as instructions.
  return `${/^[@<]|;/.test(text) ? "--form-string" : "-F"} ${quoted(`${name}=${text}`)}`;
}

/** `/runs/{run_id}/download` of 991 is saved as `run_991.csv`. */
function csvName(path: string, ids: readonly string[]): string {
  const [, collection = "download"] = path.split("/");
  return `${[collection.replace(/s$/, ""), ...ids].join("_")}.csv`;
}

/** One word for a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** As the API's users know it from its pages; single quotes where double ones would let the shell read the text. */
function doubleQuoted(text: string): string {
  return /["$`\\!]/.test(text) ? quoted(text) : `"${text}"`;
}
