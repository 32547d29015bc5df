import { greetingLines } from "@aegis/terminal";

/** Where the two listen, how to call them, and where the server keeps its data. */
type Started = { server: string; mock: string; key: string; data: string };

/** What is printed once everything listens: the addresses, the key, and a call to try for each. */
export function greeting({ server, mock, key, data }: Started): string {
  const call = (url: string) => `  curl "${url}" -H "Authorization: Bearer ${key}"`;
  return greetingLines({
    title: "The server and the mock are listening.",
    facts: [
      ["Server", `${server}/api/v1  (a sandbox; it keeps changes)`],
      ["Mock", `${mock}/api/v1  (answers from the examples)`],
      ["Page", `${server}  (to upload datasets, run them and look at results)`],
      ["Docs", `${server}/docs`],
      ["Key", `${key}  (for both)`],
      ["Data", data],
    ],
    more: [call(`${server}/api/v1/runs/991`), call(`${mock}/api/v1/datasets`)],
    stop: "Press Ctrl-C to stop both. The server keeps its data for the next start; npm start -- --fresh starts over.",
  });
}
