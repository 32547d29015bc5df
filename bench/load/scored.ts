import { setTimeout } from "node:timers/promises";
import type { Peer } from "../peers.ts";
import { uploadFile } from "../server/files.ts";

/** Uploads a file, to be scored by exact_match. @returns the id of its dataset */
export async function upload(server: Peer, file: string, key: string, name: string): Promise<number> {
  return idIn(await uploadFile(server, file, { selected_metrics: '{"2": 100}', name }, key));
}

/** Has a dataset scored, and waits until it is. */
export async function score(server: Peer, dataset: number, key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const body = JSON.stringify({ dataset_id: dataset });
  const begun = await fetch(`${server.url}/runs/dataset`, { method: "POST", headers, body });
  await finished(server, key, await idIn(begun));
}

/** Reads of a long answer no more than it begins with: the id. */
async function idIn(response: Response): Promise<number> {
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const [, id] = /^\{"id":(\d+)/.exec(text) ?? [];
    if (id !== undefined) return Number(id);
    if (text.length > 10_000) break;
  }
  throw new Error(`${response.status} ${text.slice(0, 200)}`);
}

async function finished({ url }: Peer, key: string, id: number): Promise<void> {
  for (;;) {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${url}/runs?run_id=${id}&state=running`, { headers });
    const { items }: { readonly items: readonly unknown[] } = JSON.parse(await response.text());
    if (items.length === 0) return;
    await setTimeout(50);
  }
}
