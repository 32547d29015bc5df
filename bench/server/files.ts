import { createWriteStream, openAsBlob } from "node:fs";
import { pipeline } from "node:stream/promises";
import { key, type Peer } from "../peers.ts";

/** Writes a CSV file of rows whose output is the golden answer in two of three. */
export async function writeRows(path: string, count: number, filling: string): Promise<void> {
  await pipeline(lines(count, filling), createWriteStream(path));
}

/** Uploads a file, and waits until its rows are stored. @returns the answer, its body not read */
export async function uploadFile(
  peer: Peer,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", await openAsBlob(path, { type: "text/csv" }), "rows.csv");
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${peer.url}/datasets`, { method: "POST", headers, body: form });
  if (answer.status !== 201)
    throw new Error(`The upload was answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

function* lines(count: number, filling: string): Generator<string> {
  yield "prompt,output,golden_answer\n";
  const batch = 1000;
  for (let at = 0; at < count; at += batch)
    yield Array.from({ length: Math.min(batch, count - at) }, (_, row) => {
      const golden = `"The order ""${at + row}"" was sent on day ${row % 31}.${filling}"`;
      const output = row % 3 === 0 ? `"Order ${at + row} went out, on day ${row % 29}.${filling}"` : golden;
      return `When was order ${at + row} sent?,${output},${golden}\n`;
    }).join("");
}
