import { greetingLines } from "@aegis/terminal";

/** What a server says about itself once it listens. */
export type ListeningServer = {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where it keeps everything. */
  readonly data: string;
  /** What the commands for its users need to find it, with a space in front. */
  readonly flag: string;
  /** Whether there is a page at `/`. */
  readonly hasPage: boolean;
  /** Whether judged metrics are paid from balances. */
  readonly needsBalance: boolean;
  /** The public example key, in a sandbox. */
  readonly key?: string;
};

/** What is printed once the server listens: its addresses, and what to do first. */
export function greeting(server: ListeningServer, json: boolean): string {
  const { url, data, hasPage, key } = server;
  const api = `${url}/api/v1`;
  if (json) return `${JSON.stringify({ url, api, docs: `${url}/docs`, data, key })}\n`;
  return greetingLines({
    title: key === undefined ? "The server is listening." : "The sandbox is listening.",
    facts: [
      ["API", api],
      ...(hasPage ? [["Page", `${url}  (to upload datasets, run them and look at results)`] as const] : []),
      ["Docs", `${url}/docs`],
      ["Document", `${url}/openapi.json  ${url}/openapi.yaml`],
      ["Data", data],
      ...(key === undefined ? [] : [["Key", key] as const]),
    ],
    more:
      key === undefined ? firstKey(server) : [`  curl "${api}/runs/991" -H "Authorization: Bearer ${key}"`],
    stop: "Press Ctrl-C to stop it.",
  });
}

function firstKey({ flag, needsBalance }: ListeningServer): readonly string[] {
  return [
    `Each caller needs a key${needsBalance ? ", and for judged metrics a balance" : ""}:`,
    "",
    `  aegis-server users create analyst@acme.com${flag}`,
    ...(needsBalance ? [`  aegis-server balances add analyst@acme.com 25${flag}`] : []),
    `  aegis-server keys create --user analyst@acme.com${flag}`,
  ];
}
