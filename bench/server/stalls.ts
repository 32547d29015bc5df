import { setTimeout } from "node:timers/promises";
import { key, type Peer, requestOf } from "../peers.ts";
import { printTable } from "../table.ts";
import { startSandbox } from "./sandbox.ts";

/** Just under 16 MiB, as many bytes as a body may have. */
const most = 16 * 2 ** 20 - 1_000;

/**
 * Sends the bodies that take a server longest to read, one after the other, and measures how long another
 * request waits meanwhile, beside what `JSON.parse` takes for the same body.
 */
export async function stalls(): Promise<void> {
  await using server = await startSandbox();
  const rows: string[][] = [];
  for (const { title, path, method = "POST", body } of worstBodies()) {
    const parsed = parseTime(body);
    const { status, longest } = await longestWait(server, () =>
      fetch(`${server.url}${path}`, { ...requestOf({ body }), method }),
    );
    rows.push([title, `${method} ${path}`, String(status), parsed.toFixed(0), longest.toFixed(0)]);
  }
  printTable(
    "The longest that GET /organizations/me waits while a body of 16 MiB is answered, ms (target 250)",
    ["body", "sent to", "answered", "JSON.parse alone", "longest wait"],
    rows,
  );
}

type WorstBody = {
  readonly title: string;
  readonly path: string;
  readonly method?: string;
  readonly body: string;
};

function worstBodies(): readonly WorstBody[] {
  const custom = "/runs/custom";
  const row = '{"output":"a","golden_answer":"a"}';
  const rows = (count: number) => `{"metrics":["exact_match"],"data":[${repeated(row, count)}]}`;
  return [
    { title: "1,000,000 unknown arguments", path: "/evaluate", body: `{"metric_args":${keys(1_000_000)}}` },
    {
      title: "100,000 unknown arguments",
      path: "/evaluate",
      body: `{"metric_shortname":"exact_match","output":"","golden_answer":"","metric_args":${keys(99_000)}}`,
    },
    { title: "1,000,000 unknown keys", path: "/evaluate", body: keys(1_000_000) },
    { title: "100,000 unknown keys", path: custom, body: keys(100_000) },
    { title: "1,000,000 unknown keys", path: "/runs/dataset", body: keys(1_000_000) },
    { title: "1,000,000 unknown keys", path: "/datasets/1", method: "PUT", body: keys(1_000_000) },
    {
      title: "100,000 metrics of a dataset",
      path: "/datasets/1",
      method: "PUT",
      body: `{"selected_metrics":${keys(99_000)}}`,
    },
    { title: "lists in lists, without end", path: "/evaluate", body: "[".repeat(most) },
    {
      title: "lists in lists, 200 deep",
      path: "/evaluate",
      body: filled(`${"[".repeat(190)}${"]".repeat(190)}`),
    },
    { title: "numbers", path: "/evaluate", body: filled("0") },
    { title: "empty objects", path: "/evaluate", body: filled("{}") },
    { title: "2,000,000 empty objects", path: "/evaluate", body: `[${repeated("{}", 2_000_000)}]` },
    { title: "2,000,000 numbers, cut off", path: "/evaluate", body: `[${repeated("0", 2_000_000)}` },
    {
      title: "2,000,000 numbers, and half a character",
      path: "/evaluate",
      body: `[${repeated("0", 2_000_000)},"\\ud800"]`,
    },
    {
      title: "2,000,000 names of metrics",
      path: custom,
      body: `{"evaluations":[{"data":[],"metrics":[${repeated('"a"', 2_000_000)}]}]}`,
    },
    { title: "one text", path: "/evaluate", body: `{"output":"${"a".repeat(most)}"}` },
    { title: "100,000 rows", path: custom, body: `{"evaluations":[${rows(100_000)}]}` },
    {
      title: "400,000 rows in four blocks",
      path: custom,
      body: `{"evaluations":[${repeated(rows(100_000), 4)}]}`,
    },
  ];
}

function keys(count: number): string {
  return `{${Array.from({ length: count }, (_, at) => `"k${at}":1`)}}`;
}

function filled(item: string): string {
  return `[${repeated(item, Math.floor(most / (item.length + 1)))}]`;
}

function repeated(item: string, count: number): string {
  return `${item},`.repeat(count - 1) + item;
}

function parseTime(body: string): number {
  const began = performance.now();
  try {
    JSON.parse(body);
  } catch {
    // How long a broken body takes counts as well.
  }
  return performance.now() - began;
}

/** Sends one short request after the other until the answer is there, and for a moment after it. */
async function longestWait(
  { url }: Peer,
  send: () => Promise<Response>,
): Promise<{ readonly status: number; readonly longest: number }> {
  let longest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const began = performance.now();
      const response = await fetch(`${url}/organizations/me`, {
        headers: { authorization: `Bearer ${key}` },
      });
      await response.arrayBuffer();
      longest = Math.max(longest, performance.now() - began);
      await setTimeout(5);
    }
  })();
  await setTimeout(100);
  longest = 0;
  const response = await send();
  await response.arrayBuffer();
  await setTimeout(500);
  isOver = true;
  await watching;
  return { status: response.status, longest };
}
