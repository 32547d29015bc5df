/** What there is to say of a server that listens. */
export type Listener = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where it keeps everything. */
  readonly data: string;
  /** The key that everybody knows, in a sandbox. */
  readonly key?: string;
};

/** What is said once the server listens: its addresses, and what to do first. */
export function greeting({ url, data, key }: Listener, json: boolean): string {
  const api = `${url}/api/v1`;
  if (json) return `${JSON.stringify({ url, api, docs: `${url}/docs`, data, key })}\n`;
  return [
    key === undefined ? "The server is listening." : "The sandbox is listening.",
    "",
    `  API       ${api}`,
    `  Docs      ${url}/docs`,
    `  Document  ${url}/openapi.json  ${url}/openapi.yaml`,
    `  Data      ${data}`,
    ...(key === undefined ? firstKey(data) : exampleCall(api, key)),
    "",
    "Ctrl-C stops it.",
    "",
  ].join("\n");
}

function firstKey(data: string): readonly string[] {
  const flag = `--data ${data}`;
  return [
    "",
    "Each caller needs a key, and for judged metrics a balance:",
    "",
    `  aegis-server users create analyst@acme.com ${flag}`,
    `  aegis-server balances add analyst@acme.com 25 ${flag}`,
    `  aegis-server keys create --user analyst@acme.com ${flag}`,
  ];
}

function exampleCall(api: string, key: string): readonly string[] {
  return [`  Key       ${key}`, "", `  curl "${api}/runs/991" -H "Authorization: Bearer ${key}"`];
}
